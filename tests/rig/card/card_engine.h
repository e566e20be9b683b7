// The card itself: takes commands apart, keeps the security state, and answers by T=0 rules.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/rig/card/apdu.h"
#include "tests/rig/card/card_contents.h"
#include "tests/rig/card/dialect.h"
#include "tests/rig/card/file_system.h"
#include "tests/rig/card/pin_book.h"
#include "tests/rig/card/private_key.h"
#include "tests/rig/card/virtual_card.h"

namespace rig {

class CardEngine final : public VirtualCard {
 public:
    /// Throws std::runtime_error as VirtualCard::load does.
    explicit CardEngine(const std::filesystem::path& folder);

    Bytes powerUp() override;
    void powerDown() override;
    Bytes transmit(std::span<const std::uint8_t> command) override;
    std::string description() const override;

 private:
    struct Key {
        CardKey facts;
        PrivateKey key;
    };

    Response execute(const Command& command);
    Response select(const Command& command);
    Response readBinary(const Command& command);
    Response getResponse(const Command& command);
    Response getData(const Command& command);
    Response getChallenge(const Command& command);
    Response verify(const Command& command);
    Response changePin(const Command& command);
    Response unblockPin(const Command& command);
    Response setEnvironment(const Command& command);
    Response securityOperation(const Command& command);
    Response takeHash(const Command& command);
    Response computeSignature(const Command& command);

    Response pinOutcome(PinBook::Outcome outcome, int triesLeft) const;
    /// Data that a command without command data gives: Le must fit (6Cxx), more than 256 bytes go on with
    /// 61xx.
    Response outgoing(Bytes data, const Command& command);
    /// Data that a command with command data gives: fetched with GET RESPONSE (61xx).
    Response fetchLater(Bytes data);
    Key* key(std::uint8_t reference);
    bool mayUse(const CardKey& key) const;
    void spendConsent(const CardKey& key);
    void forget();

    CardContents contents_;
    const Dialect& dialect_;
    FileSystem files_;
    PinBook pins_;
    std::vector<Key> keys_{};
    bool powered_ = false;

    // What a reset wipes.
    std::set<std::uint8_t> verified_{};  ///< PINs verified
    std::set<std::uint8_t> fresh_{};     ///< PINs verified since the last signature that asks for consent
    const Algorithm* algorithm_ = nullptr;
    Key* key_ = nullptr;
    std::optional<Bytes> hash_{};
    Bytes pending_{};
};

}  // namespace rig

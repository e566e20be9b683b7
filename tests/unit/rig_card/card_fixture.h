// A throw-away holder and cards made for it, for the tests of the virtual card.
#pragma once

#include <openssl/evp.h>

#include <QTemporaryDir>
#include <memory>
#include <string>
#include <vector>

#include "tests/rig/card/personalisation.h"
#include "tests/rig/card/virtual_card.h"

namespace rig::test {

using PublicKey = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;

/// A folder laid out as a test CA's (ca/test_ca.h) with the one holder "tolvan", made once for each test
/// program.
class Holder {
 public:
    static const Holder& tolvan();

    std::filesystem::path ca() const { return folder_.path().toStdString(); }
    Bytes certificate(const std::string& purpose, int bits) const;
    /// The key in that certificate.
    PublicKey publicKey(const std::string& purpose, int bits) const;

 private:
    Holder();

    QTemporaryDir folder_{};
};

/// A card in a folder of its own, powered up.
class Card {
 public:
    explicit Card(const CardOrder& order);

    /// Sends hex, answers hex (data and status word, upper case, no spaces).
    std::string send(const std::string& command);
    /// Sends a command and fetches everything that 61xx promises; repeats once with the right Le after 6Cxx.
    std::string sendAll(const std::string& command);
    /// Sends `header` followed by P3 and a PIN block in the profile's format.
    std::string sendPins(const std::string& header, const std::vector<std::string>& codes);
    std::string verify(const std::string& code, const std::string& reference = {});
    /// The whole content of the file at `path` (below 3F00).
    std::string readFile(const std::string& path);
    void reset();
    /// As if the rig were killed and started again: a new object from the same folder.
    void restart();

    VirtualCard& card() { return *card_; }
    std::filesystem::path folder() const { return folder_.path().toStdString() + "/card"; }

 private:
    CardOrder order_;
    QTemporaryDir folder_{};
    std::unique_ptr<VirtualCard> card_{};
};

/// A PIN block as `profile` wants it, in hex.
std::string pinBlock(Profile profile, const std::string& code);
/// "81", "01" or "11": the reference of the first PIN.
std::string pinReference(Profile profile);

}  // namespace rig::test

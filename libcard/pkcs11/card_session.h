// Everything that is done with one reader's card through PKCS#11. No handle of the module is seen above this.
#pragma once

#include <p11-kit/pkcs11.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "libcard/crypto/digest.h"
#include "libcard/errors/error.h"
#include "libcard/identity/card_pins.h"
#include "libcard/identity/certificate.h"
#include "libcard/identity/identity.h"
#include "libcard/pkcs11/mechanisms.h"
#include "libcard/pkcs11/module.h"
#include "libcard/secure/secure_buffer.h"

namespace eleg {

/// A certificate with a key of its own on the card, and what signs with it.
struct CardKey {
    Certificate certificate;
    PinState pin;
    std::vector<MechanismChoice> mechanisms;  ///< best first; may be empty
    CK_SLOT_ID slot = 0;
    Bytes id;  ///< CKA_ID of certificate and key
};

/// What a card holds.
struct CardContent {
    std::vector<CardKey> keys;
    std::vector<Certificate> others;  ///< issuers' certificates found beside
};

/// The module used for one reader: initialised when made, finalised when destroyed. Not safe for two threads
/// at once.
class CardSession {
 public:
    /// Starts the module for this PC/SC reader and reads its card. Throws Error{CardUnknown} when the module
    /// does not know the card or has no slot for the reader, NoIdentity when it knows it and finds no
    /// certificate, CardRemoved, CardMalformed, ModuleFailed.
    CardSession(std::shared_ptr<Pkcs11Module> module, const std::string& reader);
    ~CardSession();
    CardSession(const CardSession&) = delete;
    CardSession& operator=(const CardSession&) = delete;

    const std::string& reader() const { return reader_; }
    /// Whether the module is OpenSC, which works through our gate; any other talks to pcscd by itself.
    bool isOpensc() const { return opensc_; }
    const CardContent& content() const { return content_; }
    CardContent& content() { return content_; }

    /// Logs in, signs `digest` with the key of `key` (one of content().keys), and logs out: all while the
    /// card is locked for others, and reset before they get it again, however it ends. An empty `pin` stands
    /// for entry on the PIN pad. The signature is as the card gave it: not verified yet. Wipes `pin`. Errors
    /// as KeyStore::sign(); PinIncorrect and PinBlocked carry the tries left when the card told.
    Signature sign(const CardKey& key, const MechanismChoice& choice, const Digest& digest, SecureBuffer pin);

    /// Asks the module again how the PIN of each token is (C_GetTokenInfo: VERIFY without data), and writes
    /// it into content(). Throws as the constructor.
    void refreshPins();

    /// Gives the card a new PIN for the token in `slot`, by one command: Change by CHANGE REFERENCE DATA with
    /// the old PIN in `current`, Unblock and Activate by RESET RETRY COUNTER with the PUK. The card is locked
    /// for others meanwhile, and reset before they get it again, however it ends. Both codes empty: the PIN
    /// pad asks for them. Wipes both. Errors as KeyStore::changePin(); PinIncorrect, PukIncorrect and their
    /// like carry the tries left when the card told. Whether the card has had the command says
    /// PcscGate::newPinCommand().
    void setPin(CK_SLOT_ID slot, PinTask task, PinCodes codes);

 private:
    class Login;
    void readTokens();
    void readToken(CK_SLOT_ID slot);
    PinState readPinState(CK_SLOT_ID slot);
    PinState pinStateOf(const CK_TOKEN_INFO& info) const;
    std::vector<CK_SLOT_ID> slotsOfReader();
    Bytes signLoggedIn(CK_SESSION_HANDLE session, const CardKey& key, const MechanismChoice& choice,
                       const Digest& digest, const SecureBuffer& pin);

    std::string reader_;
    Pkcs11Module::Use module_;
    bool opensc_;
    CardContent content_;
};

}  // namespace eleg

#include "libcard/errors/error.h"

#include <array>

#include "libcard/errors/text.h"

namespace eleg {
namespace {

constexpr std::string_view kCancelled = "ERR_WEBEID_USER_CANCELLED";
constexpr std::string_view kTimeout = "ERR_WEBEID_USER_TIMEOUT";
constexpr std::string_view kArgument = "ERR_WEBEID_NATIVE_INVALID_ARGUMENT";
constexpr std::string_view kFatal = "ERR_WEBEID_NATIVE_FATAL";

using E = ErrorCode;

// In the order of the enumeration: describe() relies on it, and a test checks it.
constexpr std::array kErrors = {
    ErrorInfo{E::ServiceNotRunning, "SERVICE_NOT_RUNNING",
              ELEG_TEXT("The computer's card service is not running."),
              ELEG_TEXT("Start the service pcscd, or install the package of that name."), kFatal, 5},
    ErrorInfo{
        E::ServiceAccessDenied, "SERVICE_ACCESS_DENIED",
        ELEG_TEXT("You are not allowed to use the card service."),
        ELEG_TEXT("Sign in at the computer itself, or ask its owner for the right to use card readers."),
        kFatal, 5},
    ErrorInfo{E::ServiceVersionMismatch, "SERVICE_VERSION_MISMATCH",
              ELEG_TEXT("The card service is of a version that does not fit this program."),
              ELEG_TEXT("Update the computer, and restart it."), kFatal, 5},
    ErrorInfo{
        E::ServiceFailed, "SERVICE_FAILED", ELEG_TEXT("The computer's card service does not work."),
        ELEG_TEXT(
            "Pull the card reader out, put it in again, and restart the computer if that does not help."),
        kFatal, 5},
    ErrorInfo{E::NoReader, "NO_READER", ELEG_TEXT("There is no card reader."),
              ELEG_TEXT("Connect a card reader to the computer."), kFatal, 3},
    ErrorInfo{E::ReaderRemoved, "READER_REMOVED", ELEG_TEXT("The card reader was removed."),
              ELEG_TEXT("Connect the card reader again, and start over."), kFatal, 3},
    ErrorInfo{E::ReaderBusy, "READER_BUSY", ELEG_TEXT("Another program is using the card."),
              ELEG_TEXT("Close other programs that use the card, and try again."), kFatal, 5},
    ErrorInfo{E::ReaderFailed, "READER_FAILED", ELEG_TEXT("The card reader does not work."),
              ELEG_TEXT("Pull the card reader out, put it in again, or try another one."), kFatal, 5},
    ErrorInfo{E::NoCard, "NO_CARD", ELEG_TEXT("There is no card in the reader."),
              ELEG_TEXT("Put your card in the reader."), kFatal, 3},
    ErrorInfo{E::CardRemoved, "CARD_REMOVED", ELEG_TEXT("The card was taken out."),
              ELEG_TEXT("Put the card in again, and leave it there until you are done."), kFatal, 3},
    ErrorInfo{E::CardMute, "CARD_MUTE", ELEG_TEXT("The card does not answer."),
              ELEG_TEXT("Take the card out and put it in with the chip the right way, as far as it goes."),
              kFatal, 3},
    ErrorInfo{E::CardUnknown, "CARD_UNKNOWN", ELEG_TEXT("This is a card that we do not know."),
              ELEG_TEXT("Put in a card with an e-ID."), kFatal, 3},
    ErrorInfo{E::CardUnsupported, "CARD_UNSUPPORTED", ELEG_TEXT("This card cannot be read yet."),
              ELEG_TEXT("Use another e-ID, or ask the card's issuer which program it needs."), kFatal, 3},
    ErrorInfo{E::CardSwapped, "CARD_SWAPPED", ELEG_TEXT("The card was exchanged for another one."),
              ELEG_TEXT("Put the right card in, and start over."), kFatal, 3},
    ErrorInfo{E::CardReset, "CARD_RESET", ELEG_TEXT("Another program has interrupted the card."),
              ELEG_TEXT("Close other programs that use the card, and try again."), kFatal, 5},
    ErrorInfo{E::CardMalformed, "CARD_MALFORMED", ELEG_TEXT("The card answers in a way that makes no sense."),
              ELEG_TEXT("Take the card out, wipe the chip with a soft cloth, and try again."), kFatal, 5},
    ErrorInfo{E::CardTimeout, "CARD_TIMEOUT", ELEG_TEXT("The card took too long to answer."),
              ELEG_TEXT("Take the card out, put it in again, and try once more."), kFatal, 5},
    ErrorInfo{E::ModuleMissing, "MODULE_MISSING",
              ELEG_TEXT("The program part that talks to cards is missing."),
              ELEG_TEXT("Install the package opensc-pkcs11."), kFatal, 5},
    ErrorInfo{E::ModuleFailed, "MODULE_FAILED", ELEG_TEXT("The program part that talks to cards has failed."),
              ELEG_TEXT("Try again. If it happens again, ask somebody who supports this computer."), kFatal,
              5},
    ErrorInfo{E::ModuleRefused, "MODULE_REFUSED",
              ELEG_TEXT("This program part for cards is not used, because it is not kept safe."),
              ELEG_TEXT("Use one that only the computer's owner can change, such as one in /usr/lib."),
              kFatal, 5},
    ErrorInfo{E::NoIdentity, "NO_IDENTITY", ELEG_TEXT("There is no e-ID on this card."),
              ELEG_TEXT("Put in a card with an e-ID."), kFatal, 3},
    ErrorInfo{E::IdentityNotFound, "IDENTITY_NOT_FOUND",
              ELEG_TEXT("The e-ID that was asked for is on none of the cards."),
              ELEG_TEXT("Put in the card that you chose first."), kArgument, 3},
    ErrorInfo{E::CertificateMalformed, "CERTIFICATE_MALFORMED", ELEG_TEXT("The certificate cannot be read."),
              ELEG_TEXT("Ask the e-ID's issuer for help."), kArgument, 1},
    ErrorInfo{E::CertificateExpired, "CERTIFICATE_EXPIRED", ELEG_TEXT("The e-ID has expired."),
              ELEG_TEXT("Renew it with its issuer."), kFatal, 1},
    ErrorInfo{E::CertificateNotYetValid, "CERTIFICATE_NOT_YET_VALID", ELEG_TEXT("The e-ID is not valid yet."),
              ELEG_TEXT("Look at the computer's date, or wait until the e-ID becomes valid."), kFatal, 1},
    ErrorInfo{E::WrongPurpose, "WRONG_PURPOSE", ELEG_TEXT("This e-ID is not meant for that."),
              ELEG_TEXT("Choose the e-ID for proving identity or for signing, whichever is asked for."),
              kArgument, 1},
    ErrorInfo{E::MechanismUnsupported, "MECHANISM_UNSUPPORTED",
              ELEG_TEXT("The card cannot sign in a way that is safe enough."), ELEG_TEXT("Use another e-ID."),
              kFatal, 5},
    ErrorInfo{E::HashUnsupported, "HASH_UNSUPPORTED",
              ELEG_TEXT("The card cannot sign with the hash function asked for."),
              ELEG_TEXT("The site must ask for another one."), kArgument, 2},
    ErrorInfo{E::SignatureMismatch, "SIGNATURE_MISMATCH",
              ELEG_TEXT("The card's signature does not fit the e-ID shown, so nothing was sent."),
              ELEG_TEXT("Take the card out, put it in again, and start over."), kFatal, 5},
    ErrorInfo{E::PinEmpty, "PIN_EMPTY", ELEG_TEXT("No PIN was entered."), ELEG_TEXT("Enter your PIN."),
              kFatal, 1},
    ErrorInfo{E::PinLength, "PIN_LENGTH", ELEG_TEXT("The PIN is too short or too long. No try was used."),
              ELEG_TEXT("Enter the whole PIN."), kFatal, 1},
    ErrorInfo{E::PinFormat, "PIN_FORMAT", ELEG_TEXT("A PIN has digits only. No try was used."),
              ELEG_TEXT("Enter the PIN with digits."), kFatal, 1},
    ErrorInfo{E::PinIncorrect, "PIN_INCORRECT", ELEG_TEXT("The PIN was wrong."),
              ELEG_TEXT("Enter the right PIN."), kFatal, 1},
    ErrorInfo{E::PinBlocked, "PIN_BLOCKED", ELEG_TEXT("The PIN is blocked after too many wrong tries."),
              ELEG_TEXT("Unblock it with the PUK that you got in a letter."), kFatal, 1},
    ErrorInfo{E::PinNotSet, "PIN_NOT_SET", ELEG_TEXT("No PIN has been chosen for this card yet."),
              ELEG_TEXT("Choose one with the PUK that you got in a letter."), kFatal, 1},
    ErrorInfo{E::PinPadCancelled, "PIN_PAD_CANCELLED",
              ELEG_TEXT("The entry on the card reader was cancelled."),
              ELEG_TEXT("Start over when you want to."), kCancelled, 4},
    ErrorInfo{E::PinPadTimeout, "PIN_PAD_TIMEOUT",
              ELEG_TEXT("No PIN was entered on the card reader in time."),
              ELEG_TEXT("Start over, and enter the PIN on the reader's keys."), kTimeout, 4},
    ErrorInfo{E::PinPadMismatch, "PIN_PAD_MISMATCH", ELEG_TEXT("The two new codes were not the same."),
              ELEG_TEXT("Start over, and enter the same new code twice."), kFatal, 1},
    ErrorInfo{E::PukIncorrect, "PUK_INCORRECT", ELEG_TEXT("The PUK was wrong."),
              ELEG_TEXT("Enter the right PUK."), kFatal, 1},
    ErrorInfo{E::PukBlocked, "PUK_BLOCKED", ELEG_TEXT("The PUK is blocked after too many wrong tries."),
              ELEG_TEXT("The card cannot be unblocked any more: order a new one."), kFatal, 1},
    ErrorInfo{E::PukEmpty, "PUK_EMPTY", ELEG_TEXT("No PUK was entered."), ELEG_TEXT("Enter the PUK."), kFatal,
              1},
    ErrorInfo{E::PukLength, "PUK_LENGTH", ELEG_TEXT("The PUK is too short or too long. No try was used."),
              ELEG_TEXT("Enter the whole PUK from the letter."), kFatal, 1},
    ErrorInfo{E::PukFormat, "PUK_FORMAT", ELEG_TEXT("A PUK has digits only. No try was used."),
              ELEG_TEXT("Enter the PUK with digits."), kFatal, 1},
    ErrorInfo{E::PinTooSimple, "PIN_TOO_SIMPLE", ELEG_TEXT("The new code is too easy to guess."),
              ELEG_TEXT("Choose digits that are not alike, not in a row, and not from your personal identity "
                        "number or date of birth."),
              kFatal, 1},
    ErrorInfo{E::NewPinLength, "NEW_PIN_LENGTH",
              ELEG_TEXT("The new code is too short or too long. No try was used."),
              ELEG_TEXT("Choose a code with as many digits as the card takes."), kFatal, 1},
    ErrorInfo{E::PinUnchanged, "PIN_UNCHANGED", ELEG_TEXT("The new code is the same as the old one."),
              ELEG_TEXT("Choose another code."), kFatal, 1},
    ErrorInfo{E::PinRefused, "PIN_REFUSED", ELEG_TEXT("The card does not accept the new code."),
              ELEG_TEXT("Choose another code."), kFatal, 1},
    ErrorInfo{E::PinAlreadySet, "PIN_ALREADY_SET", ELEG_TEXT("A PIN has been chosen for this card already."),
              ELEG_TEXT("Change it, or unblock it with the PUK if you have forgotten it."), kFatal, 1},
    ErrorInfo{E::PinTaskUnsupported, "PIN_TASK_UNSUPPORTED",
              ELEG_TEXT("That cannot be done with this card's PIN here."),
              ELEG_TEXT("Ask the card's issuer which program can do it."), kFatal, 5},
    ErrorInfo{E::UserCancelled, "USER_CANCELLED", ELEG_TEXT("It was cancelled."),
              ELEG_TEXT("Start over when you want to."), kCancelled, 4},
    ErrorInfo{E::UserTimeout, "USER_TIMEOUT", ELEG_TEXT("It took too long."),
              ELEG_TEXT("Start over when you want to."), kTimeout, 4},
    ErrorInfo{E::InvalidArgument, "INVALID_ARGUMENT", ELEG_TEXT("The request is not what it should be."),
              ELEG_TEXT("The site or program that asked must be corrected."), kArgument, 2},
    ErrorInfo{E::MessageMalformed, "MESSAGE_MALFORMED", ELEG_TEXT("The message cannot be understood."),
              ELEG_TEXT("The program that sent it must be corrected."), kArgument, 2},
    ErrorInfo{E::MessageTooLarge, "MESSAGE_TOO_LARGE", ELEG_TEXT("The message is too large."),
              ELEG_TEXT("The program that sent it must be corrected."), kArgument, 2},
    ErrorInfo{E::MessageTruncated, "MESSAGE_TRUNCATED", ELEG_TEXT("The message ends too early."),
              ELEG_TEXT("Try again."), kArgument, 2},
    ErrorInfo{E::OriginInvalid, "ORIGIN_INVALID",
              ELEG_TEXT("The address of the site that asks is not one that can be used."),
              ELEG_TEXT("The site must use a secure address that begins with https."), kArgument, 2},
    ErrorInfo{E::NonceInvalid, "NONCE_INVALID", ELEG_TEXT("The site's challenge is not what it should be."),
              ELEG_TEXT("The site must be corrected: 44 to 128 characters."), kArgument, 2},
    ErrorInfo{E::CallerNotAllowed, "CALLER_NOT_ALLOWED",
              ELEG_TEXT("The browser extension that asks is not one that may."),
              ELEG_TEXT("Use Eleg's own extension, or ask the computer's owner to allow this one."), kFatal,
              2},
    ErrorInfo{E::CommandUnknown, "COMMAND_UNKNOWN", ELEG_TEXT("The request is of a kind that is not known."),
              ELEG_TEXT("The program that asked must be corrected."), kArgument, 2},
    ErrorInfo{E::TokenMalformed, "TOKEN_MALFORMED", ELEG_TEXT("The token cannot be understood."),
              ELEG_TEXT("Ask the person to sign in again."), kArgument, 1},
    ErrorInfo{E::TokenFormatUnknown, "TOKEN_FORMAT_UNKNOWN",
              ELEG_TEXT("The token is of a format that is not known."),
              ELEG_TEXT("Accept tokens of the format web-eid:1.0."), kArgument, 1},
    ErrorInfo{E::TokenSignatureInvalid, "TOKEN_SIGNATURE_INVALID",
              ELEG_TEXT("The token was not signed for this site and challenge."),
              ELEG_TEXT("Ask the person to sign in again."), kArgument, 1},
    ErrorInfo{E::NoDisplay, "NO_DISPLAY", ELEG_TEXT("There is no screen to ask you on."),
              ELEG_TEXT("Start the browser in a desktop session."), kFatal, 5},
    ErrorInfo{E::PolicyInvalid, "POLICY_INVALID", ELEG_TEXT("The computer's policy for Eleg cannot be used."),
              ELEG_TEXT("The computer's owner must correct the policy file."), kFatal, 5},
    ErrorInfo{E::SettingsInvalid, "SETTINGS_INVALID", ELEG_TEXT("Your settings for Eleg cannot be used."),
              ELEG_TEXT("Correct or remove the settings file."), kFatal, 5},
    ErrorInfo{E::FileUnreadable, "FILE_UNREADABLE", ELEG_TEXT("A file cannot be read."),
              ELEG_TEXT("Look whether the file is there and whether you may read it."), kFatal, 5},
    ErrorInfo{E::Internal, "INTERNAL", ELEG_TEXT("Something went wrong inside Eleg."),
              ELEG_TEXT("Try again. If it happens again, ask somebody who supports this computer."), kFatal,
              5},
};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kErrors.size(); ++i)
        if (static_cast<std::size_t>(kErrors[i].code) != i) return false;
    return kErrors.back().code == E::Internal;
}
static_assert(inOrder(), "the table must have every code, in the enumeration's order");

}  // namespace

const ErrorInfo& describe(ErrorCode code) {
    const auto index = static_cast<std::size_t>(code);
    return index < kErrors.size() ? kErrors[index] : kErrors.back();
}

std::span<const ErrorInfo> allErrors() {
    return kErrors;
}

Error::Error(ErrorCode code, std::string detail) : code_(code), detail_(std::move(detail)) {
    what_ = std::string(describe(code).id);
    if (!detail_.empty()) what_ += ": " + detail_;
}

}  // namespace eleg

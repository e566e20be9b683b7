// One list of everything that can go wrong, and one exception type and result type that carry it.
#pragma once

#include <exception>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "libcard/errors/export.h"

namespace eleg {

/// What went wrong. Each has a stable id, cause, remedy, exit code and Web eID code in the table of
/// error.cpp. New codes are added at the end of their group; ids are never reused.
enum class ErrorCode {
    // card service
    ServiceNotRunning,
    ServiceAccessDenied,
    ServiceVersionMismatch,
    ServiceFailed,
    // readers
    NoReader,
    ReaderRemoved,
    ReaderBusy,
    ReaderFailed,
    // cards
    NoCard,
    CardRemoved,
    CardMute,
    CardUnknown,
    CardUnsupported,  ///< we know which card this is, and cannot drive it: detail says what is missing
    CardSwapped,
    CardReset,
    CardMalformed,  ///< the card answered something that makes no sense
    CardTimeout,
    // modules
    ModuleMissing,
    ModuleFailed,
    ModuleRefused,  ///< it is somewhere where others could exchange it: detail says why
    // e-IDs
    NoIdentity,
    IdentityNotFound,  ///< the certificate asked for is on no card
    CertificateMalformed,
    CertificateExpired,
    CertificateNotYetValid,
    WrongPurpose,
    MechanismUnsupported,
    HashUnsupported,
    SignatureMismatch,  ///< the signature is not by the certificate's key: nothing was sent
    // PIN codes
    PinEmpty,
    PinLength,
    PinFormat,
    PinIncorrect,
    PinBlocked,
    PinNotSet,
    PinPadCancelled,
    PinPadTimeout,
    PinPadMismatch,
    PukIncorrect,
    PukBlocked,
    PukEmpty,
    PukLength,
    PukFormat,
    PinTooSimple,        ///< a new code that is easy to guess: detail says why
    NewPinLength,        ///< the new code has another length than the card takes
    PinUnchanged,        ///< the new code is the old one
    PinRefused,          ///< the card does not take the new code
    PinAlreadySet,       ///< there is a first code already
    PinTaskUnsupported,  ///< this card's PIN cannot be changed, unblocked or activated here
    // people
    UserCancelled,
    UserTimeout,
    // what a caller sent
    InvalidArgument,
    MessageMalformed,
    MessageTooLarge,
    MessageTruncated,
    OriginInvalid,
    NonceInvalid,
    CallerNotAllowed,
    CommandUnknown,
    // authentication tokens
    TokenMalformed,
    TokenFormatUnknown,
    TokenSignatureInvalid,
    // environment
    NoDisplay,
    PolicyInvalid,
    SettingsInvalid,
    FileUnreadable,
    Internal,
};

/// What the table says of one code. All texts are English source texts of the translation context "errors".
struct ErrorInfo {
    ErrorCode code;
    std::string_view id;          ///< stable, upper case with underscores: "PIN_INCORRECT"
    std::string_view cause;       ///< one sentence: what has happened
    std::string_view remedy;      ///< one sentence: what the person does now
    std::string_view webEidCode;  ///< "ERR_WEBEID_…", what a page gets
    int exitCode;  ///< of elegctl: 1 answer is no, 2 usage, 3 no card or e-ID, 4 cancelled, 5 environment
};

/// The table's entry for `code`. Never fails.
ELEG_CARD_EXPORT const ErrorInfo& describe(ErrorCode code);

/// Every entry, for tests, translations and help pages.
ELEG_CARD_EXPORT std::span<const ErrorInfo> allErrors();

/// Thrown, or carried in a Result. `detail` is for supporters and logs: plain ASCII-safe text with the source
/// of the error (a function and its return code), never a secret or personal data.
class ELEG_CARD_EXPORT Error : public std::exception {
 public:
    explicit Error(ErrorCode code, std::string detail = {});
    ErrorCode code() const noexcept { return code_; }
    const std::string& detail() const noexcept { return detail_; }
    /// Tries left after a wrong PIN or PUK, when the card told.
    std::optional<int> triesLeft;
    /// "PIN_INCORRECT: detail"
    const char* what() const noexcept override { return what_.c_str(); }

 private:
    ErrorCode code_;
    std::string detail_;
    std::string what_;
};

/// A value or the Error that stands in its place: what an asynchronous call delivers.
template <typename T>
class Result {
 public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}
    explicit operator bool() const noexcept { return content_.index() == 0; }
    bool ok() const noexcept { return content_.index() == 0; }
    /// The value. Throws the Error when there is none.
    T& value() & {
        check();
        return std::get<0>(content_);
    }
    const T& value() const& {
        check();
        return std::get<0>(content_);
    }
    T&& value() && {
        check();
        return std::get<0>(std::move(content_));
    }
    /// The error. Only when !ok().
    const Error& error() const { return std::get<1>(content_); }

 private:
    void check() const {
        if (!ok()) throw std::get<1>(content_);
    }
    std::variant<T, Error> content_;
};

}  // namespace eleg

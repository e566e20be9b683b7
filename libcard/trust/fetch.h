// What validation needs from the network, and how it gets it: libcard asks, somebody with a network answers.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcard/crypto/encoding.h"
#include "libcard/errors/export.h"
#include "libcard/identity/certificate.h"

namespace eleg {

enum class FetchMethod { Get, Post };

/// One thing to fetch. The address is a certificate's word: whoever fetches checks scheme and host.
struct FetchRequest {
    std::string url;  ///< http:// or https://, printable ASCII, at most 2048 characters
    FetchMethod method = FetchMethod::Get;
    Bytes body;                 ///< of a POST
    std::string contentType{};  ///< of the body: "application/ocsp-request"
    /// The media types that an answer may have, lower case, without parameters; an answer of another type is
    /// WrongContentType, and CaptivePortal where it is a web page.
    std::vector<std::string> acceptedTypes{};
    std::size_t maxSize = std::size_t{1024} * 1024;  ///< bytes of the answer's body
    std::chrono::milliseconds timeout{5000};         ///< for all of it, redirects included
    bool operator==(const FetchRequest&) const = default;
};

/// Why nothing was fetched. Each is a reason of its own in a verdict that says "cannot be checked now".
enum class FetchFailure {
    Offline,           ///< fetching is not wanted, or there is no network
    NotAllowed,        ///< a scheme, host or address that may not be asked
    NameNotFound,      ///< the host has no address
    Unreachable,       ///< no connection
    TlsFailed,         ///< the server's certificate is not accepted
    TimedOut,          ///< FetchRequest::timeout has passed
    TooLarge,          ///< more than FetchRequest::maxSize
    HttpError,         ///< a status other than 200
    WrongContentType,  ///< not what was asked for
    CaptivePortal,     ///< a web page where an answer should be: the network wants a log-in first
};

/// "offline", "not-allowed", "name-not-found", …: stable, for JSON.
ELEG_CARD_EXPORT std::string_view idOf(FetchFailure failure);

struct FetchResult {
    std::optional<FetchFailure> failure{};
    Bytes body{};          ///< empty when it failed
    std::string detail{};  ///< for supporters: "HTTP 503", "10.0.0.1 is a private address"
    /// The server's clock (HTTP Date), unverified: only to tell a person that clocks differ.
    std::optional<TimePoint> serverTime{};

    static FetchResult failed(FetchFailure why, std::string detail = {}) {
        return {why, {}, std::move(detail), {}};
    }
};

/// Fetches without blocking. One per program; answers arrive on the thread that asked.
class ELEG_CARD_EXPORT Fetcher {
 public:
    virtual ~Fetcher() = default;
    /// Fetches `request` and calls `done` exactly once, later or at once, unless the Fetcher or the ticket is
    /// destroyed first. Does not throw.
    class Ticket {
     public:
        virtual ~Ticket() = default;  ///< gives up what is not done
    };
    virtual std::unique_ptr<Ticket> fetch(const FetchRequest& request,
                                          std::function<void(FetchResult)> done) = 0;
};

}  // namespace eleg

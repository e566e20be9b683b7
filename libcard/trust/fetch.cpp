#include "libcard/trust/fetch.h"

namespace eleg {

std::string_view idOf(FetchFailure failure) {
    switch (failure) {
        case FetchFailure::Offline:
            return "offline";
        case FetchFailure::NotAllowed:
            return "not-allowed";
        case FetchFailure::NameNotFound:
            return "name-not-found";
        case FetchFailure::Unreachable:
            return "unreachable";
        case FetchFailure::TlsFailed:
            return "tls-failed";
        case FetchFailure::TimedOut:
            return "timed-out";
        case FetchFailure::TooLarge:
            return "too-large";
        case FetchFailure::HttpError:
            return "http-error";
        case FetchFailure::WrongContentType:
            return "wrong-content-type";
        case FetchFailure::CaptivePortal:
            return "captive-portal";
    }
    return "unreachable";
}

}  // namespace eleg

// Names to addresses, on a thread that nobody waits for: a name server that never answers holds up neither
// the event loop nor the end of the program (Qt's own lookups are waited for at the end).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/services/ip_address.h"

namespace eleg {

struct NameAnswer {
    std::vector<IpAddress> addresses;  ///< in the order in which to try them
    /// When there are none: whether it is certain that the name has none, or just nobody could say.
    bool hasNone = false;
    std::string problem;  ///< when there are none; for supporters
};

/// Blocks. Called on other threads, on several at a time. Does not throw.
using NameLookup = std::function<NameAnswer(const std::string& host)>;

/// The system's (getaddrinfo).
NameAnswer lookUpName(const std::string& host);

/// Those to try, at most four, the versions of IP by turns, beginning with the first one's: when one of them
/// leads nowhere, the other is not far behind (RFC 8305, 4).
std::vector<IpAddress> addressesToTry(const std::vector<IpAddress>& addresses);

/// Whether this computer has an address that others can see. Does not block.
bool hasNetwork();

}  // namespace eleg

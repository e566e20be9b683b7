// Hosts as a browser writes them in an origin. Inside libcard/token only.
#pragma once

#include <string_view>

namespace eleg {

/// Whether `host` is exactly what the URL standard's host serialiser gives for some https host: a domain in
/// lower case of at most 253 characters, whose labels have 1 to 63 letters, digits, '-' and '_'; an IPv4
/// address in its one dotted decimal form; an IPv6 address in its one compressed form, in brackets. No final
/// dot: it is another origin than the site's own, and no site means it.
/// Source: WHATWG URL, "host serializing", "ends in a number checker", "IPv6 serializer".
bool isSerialisedHost(std::string_view host);

}  // namespace eleg

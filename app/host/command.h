// What the browser's message asks for. Every check that needs neither card nor person is made here.
#pragma once

#include <string_view>
#include <variant>

#include "app/services/request.h"

namespace eleg {

struct QuitCommand {};

using Command = std::variant<QuitCommand, Request>;

/// Takes one message, {"command": …, "arguments": {…}} (FACTS §4, "Extension ↔ native app"). Members that are
/// not named there are let be, as Web eID's own application does, so that newer extensions can say more.
///
/// Throws Error: MessageMalformed (no strict JSON, no command), CommandUnknown, InvalidArgument (an argument
/// is absent or of the wrong type, base64, hash length or language), OriginInvalid, NonceInvalid,
/// HashUnsupported, CertificateMalformed, and WrongPurpose for a signing request with a certificate that is
/// not for signatures.
Command parseCommand(std::string_view message);

}  // namespace eleg

// What elegctl writes: tables and errors for people, JSON for programs.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "libcard/crypto/digest.h"
#include "libcard/errors/error.h"
#include "libcard/identity/identity.h"
#include "libcard/token/origin.h"
#include "libcard/trust/validator.h"

namespace eleg::cli {

using Json = nlohmann::ordered_json;

/// `source` (English) in the person's language. `context` is a translation context of translations/.
std::string translated(const char* context, std::string_view source);

/// Text of elegctl itself, in context "elegctl".
std::string tr(const char* source);

/// A line on stdout.
void print(const std::string& line);
void print(const Json& json);

/// Code, cause, remedy and detail of `error` on stderr.
void explain(const Error& error);

/// "2031-05-04T12:00:00Z"
std::string isoTime(TimePoint t);
/// "2031-05-04", in UTC.
std::string date(TimePoint t);
/// From "2031-05-04T12:00:00Z" or "2031-05-04" (midnight UTC). Throws UsageError.
TimePoint parseTime(std::string_view text);
TimePoint now();

/// One e-ID as list --json shows it: never with a personnummer in full.
Json toJson(const Identity& identity, TimePoint at);
Json toJson(const Verdict& verdict);
Json toJson(const SignatureAlgorithm& algorithm);

/// All of standard input, at most `limit` bytes. Throws Error{MessageTooLarge}.
std::string readStandardInput(std::size_t limit);
/// All of a regular file, at most `limit` bytes. Throws Error{FileUnreadable|MessageTooLarge}.
std::string readFile(const std::string& path, std::size_t limit);

}  // namespace eleg::cli

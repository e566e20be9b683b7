// What elegctl writes: tables and errors for people, JSON for programs.
#pragma once

#include <QCoreApplication>
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

/// elegctl's own texts: Text::tr("…") is of the context "eleg::cli". (lupdate finds that in a function that
/// returns std::string only when it is written out: eleg::cli::Text::tr.)
struct Text {
    Q_DECLARE_TR_FUNCTIONS(eleg::cli)
};

std::string utf8(const QString& text);

/// A line on stdout. What could steer a terminal (control characters but line feed) becomes U+FFFD: names
/// of readers and files are somebody else's.
void print(const std::string& line);
void print(const Json& json);
/// A line on stderr, with the same care.
void warn(const std::string& line);

/// Code, cause, remedy and detail of `error` on stderr.
void explain(const Error& error);

/// {"code", "cause", "remedy", "detail"}, in English, with "triesLeft" where it is known.
Json toJson(const Error& error);

/// "2031-05-04T12:00:00Z"
std::string isoTime(TimePoint t);
/// "2031-05-04", in UTC.
std::string date(TimePoint t);
TimePoint now();

/// One e-ID as list --json shows it: never with a personnummer in full.
Json toJson(const Identity& identity, TimePoint at);
Json toJson(const Verdict& verdict);
Json toJson(const SignatureAlgorithm& algorithm);

}  // namespace eleg::cli

#include "app/cli/output.h"

#include <QCoreApplication>
#include <chrono>
#include <cstdio>
#include <iomanip>
#include <sstream>

#include "libcard/crypto/encoding.h"

namespace eleg::cli {

std::string translated(const char* context, std::string_view source) {
    const std::string text(source);
    return QCoreApplication::translate(context, text.c_str()).toStdString();
}

std::string utf8(const QString& text) {
    return text.toStdString();
}

namespace {

/// Without what could steer a terminal: C0, DEL and, in UTF-8, C1.
std::string forTerminal(const std::string& text) {
    constexpr const char* kReplacement = "\xEF\xBF\xBD";
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F || c1)
            plain += kReplacement;
        else
            plain += text[i];
        if (c1) ++i;
    }
    return plain;
}

void write(std::FILE* file, const std::string& text) {
    if (std::fputs(text.c_str(), file) < 0 || std::fflush(file) != 0)
        throw Error(ErrorCode::Internal, "the output cannot be written");
}

}  // namespace

void print(const std::string& line) {
    write(stdout, forTerminal(line) + "\n");
}

void print(const Json& json) {
    write(stdout, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

void warn(const std::string& line) {
    write(stderr, forTerminal(line) + "\n");
}

void explain(const Error& error) {
    const ErrorInfo& info = describe(error.code());
    std::string text = "elegctl: " + std::string(info.id) + ": " + translated("errors", info.cause);
    if (error.triesLeft && *error.triesLeft > 0)
        text += " " + utf8(Text::tr("%n tries left.", nullptr, *error.triesLeft));
    text += "\n  " + translated("errors", info.remedy);
    if (!error.detail().empty()) text += "\n  (" + error.detail() + ")";
    warn(text);
}

Json toJson(const Error& error) {
    const ErrorInfo& info = describe(error.code());
    Json json = {
        {"code", info.id}, {"cause", info.cause}, {"remedy", info.remedy}, {"detail", error.detail()}};
    if (error.triesLeft) json["triesLeft"] = *error.triesLeft;
    return json;
}

namespace {

std::string format(TimePoint t, const char* pattern) {
    const std::time_t seconds = t.time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::ostringstream out;
    out << std::put_time(&parts, pattern);
    return out.str();
}

}  // namespace

std::string isoTime(TimePoint t) {
    return format(t, "%Y-%m-%dT%H:%M:%SZ");
}
std::string date(TimePoint t) {
    return format(t, "%Y-%m-%d");
}

TimePoint now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Json toJson(const Identity& identity, TimePoint at) {
    Json pin = {{"label", identity.pin.label},         {"minLength", identity.pin.minLength},
                {"maxLength", identity.pin.maxLength}, {"triesLeft", nullptr},
                {"lastTry", identity.pin.lastTry},     {"blocked", identity.pin.blocked},
                {"notSet", identity.pin.notSet},       {"onPinPad", identity.pin.onPinPad}};
    if (identity.pin.triesLeft) pin["triesLeft"] = *identity.pin.triesLeft;
    const char* validity = identity.expiredAt(at)       ? "expired"
                           : identity.notYetValidAt(at) ? "not-yet-valid"
                                                        : "valid";
    return {{"id", toHex(identity.id())},
            {"purpose", identity.purpose == Purpose::Authentication ? "authentication" : "signature"},
            {"name", identity.holder.name},
            {"personnummer",
             identity.holder.personnummer ? Json(identity.holder.personnummer->masked()) : Json()},
            {"issuer", identity.issuer},
            {"document", identity.document},
            {"reader", identity.reader},
            {"validFrom", isoTime(identity.certificate.notBefore())},
            {"validTo", isoTime(identity.certificate.notAfter())},
            {"validity", validity},
            {"keyBits", identity.certificate.keyBits()},
            {"pin", std::move(pin)}};
}

namespace {

Json timeOrNull(const std::optional<TimePoint>& t) {
    return t ? Json(isoTime(*t)) : Json();
}

Json toJson(const RevocationEvidence& evidence) {
    return {{"depth", evidence.depth},
            {"source", idOf(evidence.source)},
            {"url", evidence.url.empty() ? Json() : Json(evidence.url)},
            {"status", idOf(evidence.status)},
            {"problem", evidence.problem ? Json(describe(*evidence.problem).id) : Json()},
            {"detail", evidence.detail},
            {"thisUpdate", timeOrNull(evidence.thisUpdate)},
            {"nextUpdate", timeOrNull(evidence.nextUpdate)},
            {"producedAt", timeOrNull(evidence.producedAt)},
            {"answersNonce", evidence.answersNonce},
            {"cached", evidence.cached}};
}

}  // namespace

Json toJson(const Verdict& verdict) {
    Json chain = Json::array();
    for (const Certificate& certificate : verdict.chain)
        chain.push_back(
            {{"subject", certificate.subject().text}, {"fingerprint", toHex(certificate.fingerprint())}});
    Json evidence = Json::array();
    for (const RevocationEvidence& each : verdict.evidence) evidence.push_back(toJson(each));
    Json json = {{"status", idOf(verdict.status)},
                 {"code", describe(verdict.finding).id},
                 {"revocation", idOf(verdict.revocation)},
                 {"reason", verdict.reason},
                 {"detail", verdict.detail},
                 {"test", verdict.isTest()},
                 {"chain", std::move(chain)},
                 {"anchor", nullptr},
                 {"revoked", nullptr},
                 {"evidence", std::move(evidence)}};
    if (verdict.anchor) json["anchor"] = {{"set", idOf(verdict.anchor->set)}, {"name", verdict.anchor->name}};
    if (verdict.revoked)
        json["revoked"] = {{"when", isoTime(verdict.revoked->when)},
                           {"reason", verdict.revoked->reason},
                           {"depth", verdict.revoked->depth}};
    if (verdict.clockAhead) json["clockAheadSeconds"] = verdict.clockAhead->count();
    return json;
}

Json toJson(const SignatureAlgorithm& algorithm) {
    const char* padding = algorithm.padding == Padding::None    ? "NONE"
                          : algorithm.padding == Padding::Pkcs1 ? "PKCS1.5"
                                                                : "PSS";
    return {{"cryptoAlgorithm", algorithm.ecc ? "ECC" : "RSA"},
            {"hashFunction", nameOf(algorithm.hash)},
            {"paddingScheme", padding}};
}

}  // namespace eleg::cli

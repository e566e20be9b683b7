#include "app/cli/output.h"

#include <unistd.h>

#include <QCoreApplication>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iomanip>
#include <sstream>
#include <system_error>

#include "app/cli/arguments.h"
#include "libcard/crypto/encoding.h"

namespace eleg::cli {

std::string translated(const char* context, std::string_view source) {
    const std::string text(source);
    return QCoreApplication::translate(context, text.c_str()).toStdString();
}

std::string tr(const char* source) {
    return translated("elegctl", source);
}

void print(const std::string& line) {
    if (std::fputs((line + "\n").c_str(), stdout) < 0 || std::fflush(stdout) != 0)
        throw Error(ErrorCode::Internal, "stdout cannot be written");
}

void print(const Json& json) {
    print(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

void explain(const Error& error) {
    const ErrorInfo& info = describe(error.code());
    std::string text = "elegctl: " + std::string(info.id) + ": " + translated("errors", info.cause);
    if (error.triesLeft)
        text +=
            " " +
            QCoreApplication::translate("elegctl", "%n tries left.", nullptr, *error.triesLeft).toStdString();
    text += "\n  " + translated("errors", info.remedy) + "\n";
    if (!error.detail().empty()) text += "  (" + error.detail() + ")\n";
    std::fputs(text.c_str(), stderr);
}

namespace {

std::string format(TimePoint t, const char* pattern) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(t);
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

TimePoint parseTime(std::string_view text) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, used = 0;
    const std::string copy(text);
    const bool full = std::sscanf(copy.c_str(), "%4d-%2d-%2dT%2d:%2d:%2dZ%n", &year, &month, &day, &hour,
                                  &minute, &second, &used) == 6;
    if (!full) {
        hour = minute = second = used = 0;
        if (std::sscanf(copy.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &used) != 3) used = -1;
    }
    const std::chrono::year_month_day ymd{std::chrono::year{year},
                                          std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    const bool whole = used == static_cast<int>(copy.size());
    if (!whole || !ymd.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
        second > 60)
        throw UsageError{"a time is written as 2031-05-04T12:00:00Z or 2031-05-04: " + copy};
    return std::chrono::sys_days{ymd} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{second};
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

Json toJson(const Verdict& verdict) {
    Json chain = Json::array();
    for (const Certificate& certificate : verdict.chain)
        chain.push_back(
            {{"subject", certificate.subject().text}, {"fingerprint", toHex(certificate.fingerprint())}});
    return {{"status", idOf(verdict.status)},
            {"revocation", idOf(verdict.revocation)},
            {"reason", verdict.reason},
            {"detail", verdict.detail},
            {"chain", std::move(chain)}};
}

Json toJson(const SignatureAlgorithm& algorithm) {
    const char* padding = algorithm.padding == Padding::None    ? "NONE"
                          : algorithm.padding == Padding::Pkcs1 ? "PKCS1.5"
                                                                : "PSS";
    return {{"cryptoAlgorithm", algorithm.ecc ? "ECC" : "RSA"},
            {"hashFunction", nameOf(algorithm.hash)},
            {"paddingScheme", padding}};
}

std::string readStandardInput(std::size_t limit) {
    std::string all;
    char block[4096];
    while (true) {
        const ssize_t got = ::read(STDIN_FILENO, block, sizeof block);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            throw Error(ErrorCode::FileUnreadable, std::string("standard input: ") + std::strerror(errno));
        if (got == 0) return all;
        all.append(block, static_cast<std::size_t>(got));
        if (all.size() > limit) throw Error(ErrorCode::MessageTooLarge, "standard input");
    }
}

std::string readFile(const std::string& path, std::size_t limit) {
    std::error_code ignored;
    std::ifstream in(path, std::ios::binary);
    if (!in || std::filesystem::is_directory(path, ignored)) throw Error(ErrorCode::FileUnreadable, path);
    std::string all;
    char block[65536];
    while (in.read(block, sizeof block) || in.gcount() > 0) {
        all.append(block, static_cast<std::size_t>(in.gcount()));
        if (all.size() > limit) throw Error(ErrorCode::MessageTooLarge, path);
    }
    if (in.bad()) throw Error(ErrorCode::FileUnreadable, path);
    return all;
}

}  // namespace eleg::cli

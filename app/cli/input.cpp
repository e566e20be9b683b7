#include "app/cli/input.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "app/cli/output.h"

namespace eleg::cli {
namespace {

constexpr std::string_view kDatePattern = "dddd-dd-dd";
constexpr std::string_view kTimePattern = "dddd-dd-ddTdd:dd:ddZ";

bool fits(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (pattern[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != pattern[i]) return false;
    return true;
}

unsigned number(std::string_view digits) {
    unsigned value = 0;
    for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
}

}  // namespace

TimePoint parseTime(std::string_view text) {
    const bool full = fits(text, kTimePattern);
    if (full || fits(text, kDatePattern)) {
        const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(number(text.substr(0, 4)))),
                                              std::chrono::month(number(text.substr(5, 2))),
                                              std::chrono::day(number(text.substr(8, 2)))};
        const unsigned hour = full ? number(text.substr(11, 2)) : 0;
        const unsigned minute = full ? number(text.substr(14, 2)) : 0;
        const unsigned second = full ? number(text.substr(17, 2)) : 0;
        if (day.ok() && hour < 24 && minute < 60 && second < 60)
            return std::chrono::sys_days(day) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
                   std::chrono::seconds(second);
    }
    throw UsageError{utf8(Text::tr("A time is written as 2031-05-04T12:00:00Z or 2031-05-04, not so:")) +
                     " " + std::string(text)};
}

TimePoint timeFrom(const Arguments& arguments) {
    const auto at = arguments.optional("at");
    return at ? parseTime(*at) : now();
}

Validator validatorFrom(const Arguments& arguments) {
    try {
        return Validator(TrustAnchors::load(arguments.required("trust-dir")));
    } catch (const Error& error) {
        throw Error(ErrorCode::FileUnreadable, error.detail());
    }
}

std::string readStandardInput(std::size_t limit, ErrorCode tooLarge) {
    std::string all;
    std::array<char, 4096> block{};
    while (true) {
        const ssize_t got = ::read(STDIN_FILENO, block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            throw Error(ErrorCode::FileUnreadable, std::string("standard input: ") + std::strerror(errno));
        if (got == 0) return all;
        all.append(block.data(), static_cast<std::size_t>(got));
        if (all.size() > limit)
            throw Error(tooLarge, "standard input: more than " + std::to_string(limit) + " bytes");
    }
}

}  // namespace eleg::cli

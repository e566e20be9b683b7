#include "libcard/identity/personnummer.h"

#include <algorithm>

namespace eleg {
namespace {

constexpr std::size_t kDigits = 12;
constexpr int kSamordningsnummerDay = 60;

int numberAt(std::string_view digits, std::size_t begin, std::size_t count) {
    int number = 0;
    for (const char c : digits.substr(begin, count)) number = number * 10 + (c - '0');
    return number;
}

/// Over the last ten digits: the first, third … doubled, digit sums added.
bool hasCorrectCheckDigit(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 2; i < kDigits; ++i) {
        const int weighted = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += weighted / 10 + weighted % 10;
    }
    return sum % 10 == 0;
}

std::chrono::year_month_day dateIn(std::string_view digits) {
    const int day = numberAt(digits, 6, 2);
    return {std::chrono::year{numberAt(digits, 0, 4)},
            std::chrono::month{static_cast<unsigned>(numberAt(digits, 4, 2))},
            std::chrono::day{
                static_cast<unsigned>(day > kSamordningsnummerDay ? day - kSamordningsnummerDay : day)}};
}

}  // namespace

std::optional<Personnummer> Personnummer::parse(std::string_view text) {
    std::string digits(text);
    if (digits.size() == kDigits + 1 && (digits[8] == '-' || digits[8] == '+')) digits.erase(8, 1);
    const bool allDigits =
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.size() != kDigits || !allDigits || !dateIn(digits).ok() || !hasCorrectCheckDigit(digits))
        return std::nullopt;
    // Nobody with an e-ID was born before; a year such as 0012 is a mistake.
    if (numberAt(digits, 0, 4) < 1800) return std::nullopt;
    return Personnummer(std::move(digits));
}

bool Personnummer::isSamordningsnummer() const {
    return numberAt(digits_, 6, 2) > kSamordningsnummerDay;
}

std::chrono::year_month_day Personnummer::birthDate() const {
    return dateIn(digits_);
}

std::string Personnummer::full() const {
    return digits_.substr(0, 8) + "-" + digits_.substr(8);
}

std::string Personnummer::masked() const {
    return digits_.substr(0, 8) + "-****";
}

}  // namespace eleg

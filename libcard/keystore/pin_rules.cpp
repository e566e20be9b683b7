#include "libcard/keystore/pin_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "libcard/errors/error.h"

namespace eleg {
namespace {

constexpr std::size_t kShortestJudged = 4;
constexpr std::size_t kShortestDate = 6;  // of a date that makes a longer code bad, too

using Digits = std::span<const std::uint8_t>;

bool isDigits(Digits code) {
    return std::all_of(code.begin(), code.end(), [](std::uint8_t c) { return c >= '0' && c <= '9'; });
}

struct CodeErrors {
    ErrorCode empty;
    ErrorCode format;
    ErrorCode length;
};

void checkForm(const SecureBuffer& code, std::size_t shortest, std::size_t longest,
               const CodeErrors& errors) {
    if (code.empty()) throw Error(errors.empty);
    if (!isDigits(code.bytes())) throw Error(errors.format);
    if (code.size() < shortest || (longest != 0 && code.size() > longest)) throw Error(errors.length);
}

void checkPinForm(const PinState& state, const SecureBuffer& pin, ErrorCode length) {
    checkForm(pin, state.minLength, state.maxLength, {ErrorCode::PinEmpty, ErrorCode::PinFormat, length});
}

/// "121212": a group that comes again, at least twice in full.
bool repeats(Digits code) {
    for (std::size_t period = 1; period <= code.size() / 2; ++period)
        if (std::equal(code.begin() + static_cast<std::ptrdiff_t>(period), code.end(), code.begin()))
            return true;
    return false;
}

bool runs(Digits code) {
    const auto stepsBy = [&](int step) {
        for (std::size_t i = 1; i < code.size(); ++i)
            if ((code[i - 1] - '0' + step + 10) % 10 != code[i] - '0') return false;
        return true;
    };
    return stepsBy(1) || stepsBy(-1);
}

bool contains(Digits code, std::string_view part) {
    return std::search(code.begin(), code.end(), part.begin(), part.end()) != code.end();
}

bool is(Digits code, std::string_view text) {
    return std::equal(code.begin(), code.end(), text.begin(), text.end());
}

std::vector<std::string> datesOf(const std::string& year, const std::string& month, const std::string& day) {
    const std::string shortYear = year.substr(2);
    std::vector<std::string> dates = {month + day,       day + month,      year, year + month, month + year,
                                      shortYear + month, month + shortYear};
    for (const std::string& y : {year, shortYear})
        for (const auto& [one, two] : {std::pair(month, day), std::pair(day, month)}) {
            dates.push_back(std::string(y).append(one).append(two));
            dates.push_back(std::string(one).append(two).append(y));
        }
    return dates;
}

bool isBirthDate(Digits code, const Personnummer& personnummer) {
    const std::string& digits = personnummer.digits();
    const std::string year = digits.substr(0, 4);
    const std::string month = digits.substr(4, 2);
    const auto day = static_cast<unsigned>(personnummer.birthDate().day());
    const std::string realDay = {static_cast<char>('0' + day / 10), static_cast<char>('0' + day % 10)};
    // A samordningsnummer says day + 60; its holder knows both.
    for (const std::string& shown : {realDay, digits.substr(6, 2)})
        for (const std::string& date : datesOf(year, month, shown))
            if (is(code, date) || (date.size() >= kShortestDate && contains(code, date))) return true;
    return false;
}

bool isOfPersonnummer(Digits code, const Personnummer& personnummer) {
    const std::string_view digits = personnummer.digits();
    if (contains(code, digits.substr(8))) return true;
    return std::search(digits.begin(), digits.end(), code.begin(), code.end()) != digits.end();
}

}  // namespace

void checkPin(const PinState& state, const SecureBuffer& pin) {
    if (state.blocked) throw Error(ErrorCode::PinBlocked);
    if (state.notSet) throw Error(ErrorCode::PinNotSet);
    if (state.onPinPad) {
        if (!pin.empty()) throw Error(ErrorCode::InvalidArgument, "the PIN is entered on the reader");
        return;
    }
    checkPinForm(state, pin, ErrorCode::PinLength);
}

std::optional<Simplicity> simplicityOf(const SecureBuffer& code,
                                       const std::optional<Personnummer>& personnummer) {
    const Digits digits = code.bytes();
    if (digits.size() < kShortestJudged || !isDigits(digits)) return {};
    if (repeats(digits)) return Simplicity::Repeat;
    if (runs(digits)) return Simplicity::Run;
    if (personnummer && isBirthDate(digits, *personnummer)) return Simplicity::BirthDate;
    if (personnummer && isOfPersonnummer(digits, *personnummer)) return Simplicity::Personnummer;
    return {};
}

const char* nameOf(Simplicity simplicity) {
    switch (simplicity) {
        case Simplicity::Repeat:
            return "repeat";
        case Simplicity::Run:
            return "run";
        case Simplicity::BirthDate:
            return "birth-date";
        case Simplicity::Personnummer:
            return "personnummer";
    }
    return "";
}

void checkNewPin(const PinState& state, const SecureBuffer& fresh,
                 const std::optional<Personnummer>& personnummer) {
    checkPinForm(state, fresh, ErrorCode::NewPinLength);
    if (const auto simplicity = simplicityOf(fresh, personnummer))
        throw Error(ErrorCode::PinTooSimple, nameOf(*simplicity));
}

void checkPuk(const PukState& state, const SecureBuffer& puk) {
    if (state.blocked) throw Error(ErrorCode::PukBlocked);
    checkForm(puk, state.minLength, state.maxLength,
              {ErrorCode::PukEmpty, ErrorCode::PukFormat, ErrorCode::PukLength});
}

void checkPinTask(PinTask task, const CardPin& pin, const PinCodes& codes,
                  const std::optional<Personnummer>& personnummer) {
    const bool change = task == PinTask::Change;
    if (change && pin.state.blocked) throw Error(ErrorCode::PinBlocked);
    if (task != PinTask::Activate && pin.state.notSet) throw Error(ErrorCode::PinNotSet);
    if (task == PinTask::Activate && !pin.state.notSet) throw Error(ErrorCode::PinAlreadySet);
    if (!change && pin.puk.blocked) throw Error(ErrorCode::PukBlocked);
    if (pin.state.onPinPad) {
        if (codes.current.empty() && codes.fresh.empty()) return;
        throw Error(ErrorCode::InvalidArgument, "the codes are entered on the reader");
    }
    if (change)
        checkPin(pin.state, codes.current);
    else
        checkPuk(pin.puk, codes.current);
    checkNewPin(pin.state, codes.fresh, personnummer);
    if (change && codes.fresh.equals(codes.current)) throw Error(ErrorCode::PinUnchanged);
}

}  // namespace eleg

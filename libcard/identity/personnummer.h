// Swedish personal identity numbers.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "libcard/errors/export.h"

namespace eleg {

/// A valid personnummer or samordningsnummer: twelve digits YYYYMMDDNNNC with a real date (day + 60 for a
/// samordningsnummer) and a correct Luhn digit over the last ten.
class ELEG_CARD_EXPORT Personnummer {
 public:
    /// Takes twelve digits, with or without '-' or '+' before the last four. Empty optional when it is not
    /// one.
    static std::optional<Personnummer> parse(std::string_view text);

    const std::string& digits() const { return digits_; }  ///< "191212121212"
    bool isSamordningsnummer() const;
    std::chrono::year_month_day birthDate() const;
    std::string full() const;    ///< "19121212-1212"
    std::string masked() const;  ///< "19121212-****": for wherever a bystander may look
    bool operator==(const Personnummer&) const = default;

 private:
    explicit Personnummer(std::string digits) : digits_(std::move(digits)) {}
    std::string digits_;
};

}  // namespace eleg

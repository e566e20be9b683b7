// The people of the tests. None of them exists; their numbers are from Skatteverket's brochures, or have a
// birth number that no real person gets.
#pragma once

#include <string>
#include <vector>

namespace rig {

enum class Validity { Now, Expired, NotYet };

struct Person {
    std::string name;  ///< folder name
    std::string givenName;
    std::string surname;
    std::string commonName;
    std::string personnummer;  ///< 12 digits, Luhn-valid over the last ten
    std::string issuer = "id-card";
    Validity validity = Validity::Now;
    std::string special;     ///< what makes this person worth a test
    std::string bankName{};  ///< BankID's attribute "name"
};

/// Everybody. Ages are those in `year`.
std::vector<Person> people(int year);

/// `birthDate` (YYYYMMDD) and `number` (three digits) with the check digit after them.
std::string withCheckDigit(const std::string& birthDate, const std::string& number);

}  // namespace rig

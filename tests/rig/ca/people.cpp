#include "tests/rig/ca/people.h"

namespace rig {
namespace {

// Skatteverket's published test numbers have a birth number from 238 on; no real person shares them.
constexpr const char* kTestNumber = "239";

Person person(std::string name, std::string givenName, std::string surname, std::string personnummer,
              std::string special) {
    Person made{.name = std::move(name),
                .givenName = std::move(givenName),
                .surname = std::move(surname),
                .commonName = {},
                .personnummer = std::move(personnummer),
                .special = std::move(special)};
    made.commonName = made.givenName + " " + made.surname;
    return made;
}

std::string bornIn(int year) {
    return withCheckDigit(std::to_string(year) + "0101", kTestNumber);
}

}  // namespace

std::string withCheckDigit(const std::string& birthDate, const std::string& number) {
    const std::string digits = birthDate.substr(2) + number;
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return birthDate + number + static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::vector<Person> people(int year) {
    std::vector<Person> all{
        person("tolvan", "Tolvan", "Tolvansson", "191212121212", "over 100, Sweden's best-known test person"),
        person("asa", "Åsa", "Öberg", "196408233234", "å and ö in the name"),
        person("elsa", "Elsa", "Ängström", bornIn(year - 13), "a child of 13"),
        person("marta", "Märta", "Björk-Håkansson", bornIn(year - 84), "over 80, double surname"),
        person("brendan", "Brendan", "O'Brien", "197010632391", "samordningsnummer, apostrophe in the name"),
        person("gustav", "Gustav", "Lång", bornIn(year - 40), "certificates have expired"),
        person("nils", "Nils", "Väntar", bornIn(year - 25), "certificates are not yet valid"),
        person("rut", "Rut", "Spärr", bornIn(year - 55), "for revocation: the one whom tests revoke"),
        person("klara", "Klara Sofia Margareta Elisabet Kristina Johanna",
               "von Lilliehöök-Silfverstolpe af Hammarskjöld", bornIn(year - 33), "a long name"),
        person("rackare", "Räckare", "<b>Hög</b>\n\u202Egnol\u200B", bornIn(year - 30),
               "HTML, a line break and bidirectional marks in the name"),
        person("tolvan-bank", "Tolvan", "Tolvansson", "191212121212", "as on a bank's card"),
    };
    for (Person& one : all) {
        if (one.name == "gustav") one.validity = Validity::Expired;
        if (one.name == "nils") one.validity = Validity::NotYet;
        if (one.name == "klara") one.commonName = "Klara Silfverstolpe";
        if (one.name == "tolvan-bank") {
            one.issuer = "bank";
            one.bankName = "(220913 08.33) Tolvan Tolvansson - BankID på kort";
        }
    }
    return all;
}

}  // namespace rig

// eleg-rig-card: makes virtual cards and talks to them by hand. For tests only.
#include <charconv>
#include <iostream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/rig/card/bytes.h"
#include "tests/rig/card/card_contents.h"
#include "tests/rig/card/personalisation.h"
#include "tests/rig/card/pin_book.h"
#include "tests/rig/card/virtual_card.h"

namespace {

constexpr const char* usage =
    "eleg-rig-card new FOLDER --profile svenska-pass|telia-ip5a|seeid|seeid-gemsafe --holder NAME --ca DIR\n"
    "                  [--pins 1|2] [--bits 2048|3072] [--pin N] [--signature-pin N] [--puk N]\n"
    "                  [--pin-tries N] [--puk-tries N] [--state set|not-yet-set|blocked|puk-blocked]\n"
    "                  [--user-consent yes|no] [--serial HEX] [--atr HEX]\n"
    "    makes a card folder. PINs stand in the command line here because they are test PINs of the rig;\n"
    "    no program of the product takes one that way.\n"
    "eleg-rig-card apdu FOLDER\n"
    "    powers the card up, prints its ATR, then reads one command a line (hex) and prints the answer.\n"
    "    The line \"reset\" is a reset. Nothing is masked.\n"
    "eleg-rig-card show FOLDER\n"
    "    prints what card it is and how its PINs are.\n";

struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Options {
 public:
    explicit Options(const std::vector<std::string>& arguments) {
        for (std::size_t i = 0; i < arguments.size(); i += 2) {
            if (!arguments[i].starts_with("--") || i + 1 == arguments.size())
                throw UsageError("not an option with a value: " + arguments[i]);
            values_[arguments[i].substr(2)] = arguments[i + 1];
        }
    }

    std::optional<std::string> take(const std::string& name) {
        const auto node = values_.extract(name);
        return node ? std::optional(node.mapped()) : std::nullopt;
    }

    void text(const std::string& name, std::string& to) {
        if (auto value = take(name)) to = *value;
    }

    void number(const std::string& name, int& to) {
        const auto value = take(name);
        if (!value) return;
        const auto [end, problem] = std::from_chars(value->data(), value->data() + value->size(), to);
        if (problem != std::errc{} || end != value->data() + value->size())
            throw UsageError("not a number: --" + name + " " + *value);
    }

    void finish() const {
        if (!values_.empty()) throw UsageError("unknown option: --" + values_.begin()->first);
    }

 private:
    std::map<std::string, std::string> values_{};
};

int makeCard(const std::string& folder, const std::vector<std::string>& arguments) {
    Options options(arguments);
    rig::CardOrder order;
    const auto profile = rig::profileFromName(options.take("profile").value_or(""));
    const auto ca = options.take("ca");
    if (!profile || !ca) throw UsageError("--profile and --ca are needed");
    order.profile = *profile;
    options.text("holder", order.holder);
    options.number("pins", order.pinCount);
    options.number("bits", order.rsaBits);
    options.text("pin", order.pin);
    options.text("signature-pin", order.signaturePin);
    options.text("puk", order.puk);
    options.number("pin-tries", order.pinTries);
    options.number("puk-tries", order.pukTries);
    const std::map<std::string, rig::PinState> states{{"set", rig::PinState::Set},
                                                      {"not-yet-set", rig::PinState::NotYetSet},
                                                      {"blocked", rig::PinState::Blocked},
                                                      {"puk-blocked", rig::PinState::PukBlocked}};
    const auto state = states.find(options.take("state").value_or("set"));
    if (state == states.end()) throw UsageError("unknown --state");
    order.pinState = state->second;
    order.userConsentOnSignature = options.take("user-consent").value_or("no") == "yes";
    order.serial = options.take("serial");
    order.atr = options.take("atr");
    options.finish();
    rig::personalise(folder, order, *ca);
    std::cout << rig::VirtualCard::load(folder)->description() << '\n';
    return 0;
}

int exchange(const std::string& folder) {
    const auto card = rig::VirtualCard::load(folder);
    std::cout << "ATR " << rig::toHex(card->powerUp()) << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        if (line.empty()) continue;
        if (line == "reset") {
            card->powerDown();
            std::cout << "ATR " << rig::toHex(card->powerUp()) << std::endl;
            continue;
        }
        if (const auto command = rig::fromHex(line)) {
            std::cout << rig::toHex(card->transmit(*command)) << std::endl;
        } else {
            std::cout << "not hex" << std::endl;
        }
    }
    return 0;
}

std::string stateOf(const rig::Secret& secret) {
    if (!secret.set) return "not yet set";
    if (secret.tries == 0) return "blocked";
    return std::to_string(secret.tries) + " of " + std::to_string(secret.maxTries) + " tries left";
}

int show(const std::string& folder) {
    std::cout << rig::VirtualCard::load(folder)->description() << '\n';
    const rig::Secrets secrets = rig::PinBook(folder).secrets();
    for (const rig::CardPin& pin : rig::readContents(folder).pins) {
        const auto found = secrets.pins.find(pin.reference);
        if (found != secrets.pins.end()) std::cout << pin.label << ": " << stateOf(found->second) << '\n';
    }
    std::cout << "PUK: " << stateOf(secrets.puk) << '\n';
    return 0;
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.size() >= 2 && arguments[0] == "new")
        return makeCard(arguments[1], {arguments.begin() + 2, arguments.end()});
    if (arguments.size() == 2 && arguments[0] == "apdu") return exchange(arguments[1]);
    if (arguments.size() == 2 && arguments[0] == "show") return show(arguments[1]);
    throw UsageError("what to do?");
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (const UsageError& problem) {
        std::cerr << "eleg-rig-card: " << problem.what() << "\n\n" << usage;
        return 2;
    } catch (const std::exception& problem) {
        std::cerr << "eleg-rig-card: " << problem.what() << '\n';
        return 1;
    }
}

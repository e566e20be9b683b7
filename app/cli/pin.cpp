// elegctl pin: how a card's PIN codes are; changing, unblocking and choosing one.
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/pin_change.h"
#include "app/cli/pin_choice.h"
#include "app/cli/pin_texts.h"

namespace eleg::cli {
namespace {

void printPin(const CardPin& pin) {
    const std::string lengths = lengthsOf(pin.state.minLength, pin.state.maxLength);
    print("  " + nameOf(pin.use) + ": " + stateOf(pin.state) + (lengths.empty() ? "" : ", " + lengths) +
          (pin.state.onPinPad ? ", " + utf8(Text::tr("entered on the reader")) : std::string()));
    if (pin.puk.blocked)
        print("    " + utf8(Text::tr("PUK: blocked")));
    else if (pin.puk.triesLeft)
        print("    " + utf8(Text::tr("PUK: %n tries left", nullptr, *pin.puk.triesLeft)));
}

void printCard(const ReaderState& reader, const CardPins& pins) {
    const Identity& first = reader.identities.front();
    print("  " + first.holder.name +
          (first.holder.personnummer ? ", " + first.holder.personnummer->masked() : std::string()));
    for (const CardPin& pin : pins.pins) {
        printPin(pin);
        if (pin.lost())
            print("    " + newCardAdvice(first.document, first.issuer));
        else if (pin.state.notSet)
            print("    " +
                  utf8(Text::tr("Choose it with `elegctl pin activate` and the PUK from the letter.")));
        else if (pin.state.blocked)
            print("    " +
                  utf8(Text::tr("Unblock it with `elegctl pin unblock` and the PUK from the letter.")));
    }
}

int status(const Words& words) {
    const Arguments arguments(words, {"reader"}, {"json"});
    BlockingKeyStore store;
    const Snapshot snapshot = store.snapshot();
    if (snapshot.readers.empty()) throw Error(ErrorCode::NoReader);
    Json all = Json::array();
    std::optional<Error> problem;
    bool anyCard = false;
    bool any = false;
    for (const ReaderState& reader : readersNamed(snapshot, arguments.optional("reader"))) {
        std::optional<Error> error = reader.error;
        std::optional<CardPins> pins;
        anyCard = anyCard || reader.status != ReaderStatus::Empty;
        if (!reader.identities.empty()) try {
                pins = store.pinStates(reader.name);
            } catch (const Error& failed) {
                error = failed;
            }
        any = any || pins;
        if (error && !problem) problem = error;
        Json list = Json::array();
        if (pins)
            for (const CardPin& pin : pins->pins) list.push_back(cli::toJson(pin));
        all.push_back({{"name", reader.name},
                       {"document", reader.document},
                       {"error", error ? cli::toJson(*error) : Json()},
                       {"pins", std::move(list)}});
        if (arguments.has("json")) continue;
        if (!pins) continue;
        print(reader.name + (reader.document.empty() ? "" : ": " + translated("cards", reader.document)));
        printCard(reader, *pins);
    }
    if (arguments.has("json")) {
        print(Json{{"readers", std::move(all)}});
        return any ? 0 : 3;
    }
    if (any) return 0;
    if (problem) throw *problem;
    throw Error(anyCard ? ErrorCode::NoIdentity : ErrorCode::NoCard);
}

}  // namespace

int pin(const Words& words) {
    if (words.empty())
        throw UsageError{utf8(Text::tr("Say what to do: status, change, unblock or activate."))};
    const Words rest(words.begin() + 1, words.end());
    if (words[0] == "status") return status(rest);
    if (words[0] == "change") return changePin(PinTask::Change, rest);
    if (words[0] == "unblock") return changePin(PinTask::Unblock, rest);
    if (words[0] == "activate") return changePin(PinTask::Activate, rest);
    throw UsageError{utf8(Text::tr("There is no such command:")) + " pin " + words[0]};
}

}  // namespace eleg::cli

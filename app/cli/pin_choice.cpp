#include "app/cli/pin_choice.h"

#include <algorithm>

#include "app/cli/output.h"
#include "app/cli/pin_texts.h"

namespace eleg::cli {
namespace {

ReaderState readerWithCard(const Snapshot& snapshot, const std::optional<std::string>& wanted) {
    if (snapshot.readers.empty()) throw Error(ErrorCode::NoReader);
    const auto readers = readersNamed(snapshot, wanted);
    std::vector<ReaderState> fitting;
    std::optional<Error> problem;
    bool anyCard = false;
    for (const ReaderState& reader : readers) {
        anyCard = anyCard || reader.status != ReaderStatus::Empty;
        if (reader.error && !problem) problem = reader.error;
        if (!reader.identities.empty()) fitting.push_back(reader);
    }
    if (fitting.size() == 1) return fitting.front();
    if (fitting.size() > 1) {
        std::string text =
            utf8(eleg::cli::Text::tr("There are several cards; name the reader with --reader:"));
        for (const ReaderState& reader : fitting)
            text += "\n  \"" + reader.name + "\"  " + reader.identities.front().holder.name;
        throw UsageError{text};
    }
    if (!anyCard) throw Error(ErrorCode::NoCard);
    throw problem ? *problem : Error(ErrorCode::NoIdentity);
}

std::optional<PinUse> useNamed(const std::optional<std::string>& word) {
    if (!word) return {};
    if (*word == "authentication") return PinUse::Authentication;
    if (*word == "signature") return PinUse::Signature;
    throw UsageError{utf8(eleg::cli::Text::tr("--which takes authentication or signature"))};
}

bool makesSense(PinTask task, const CardPin& pin) {
    switch (task) {
        case PinTask::Change:
            return !pin.needsPuk();
        case PinTask::Unblock:
            return pin.state.blocked;
        case PinTask::Activate:
            return pin.state.notSet;
    }
    return false;
}

CardPin pinAmong(const std::vector<CardPin>& pins, PinTask task, std::optional<PinUse> use) {
    std::vector<CardPin> fitting;
    for (const CardPin& pin : pins)
        if (!use || pin.use == *use || pin.use == PinUse::Both) fitting.push_back(pin);
    if (fitting.empty()) throw Error(ErrorCode::NoIdentity, "no such PIN");
    if (fitting.size() == 1) return fitting.front();
    const auto sensible = [&](const CardPin& pin) { return makesSense(task, pin); };
    if (task != PinTask::Change && std::count_if(fitting.begin(), fitting.end(), sensible) == 1)
        return *std::find_if(fitting.begin(), fitting.end(), sensible);
    std::string text = utf8(eleg::cli::Text::tr("The card has several PIN codes; say which with --which:"));
    for (const CardPin& pin : fitting)
        text += std::string("\n  ") + (pin.use == PinUse::Signature ? "signature" : "authentication") + "  " +
                nameOf(pin.use) + ": " + stateOf(pin.state);
    throw UsageError{text};
}

}  // namespace

std::vector<ReaderState> readersNamed(const Snapshot& snapshot, const std::optional<std::string>& wanted) {
    if (!wanted) return snapshot.readers;
    for (const ReaderState& reader : snapshot.readers)
        if (reader.name == *wanted) return {reader};
    std::string text = utf8(eleg::cli::Text::tr("There is no reader of that name. There are:"));
    for (const ReaderState& reader : snapshot.readers) text += "\n  \"" + reader.name + "\"";
    throw UsageError{text};
}

ChosenPin choosePin(BlockingKeyStore& store, PinTask task, const Arguments& arguments) {
    const auto use = useNamed(arguments.optional("which"));
    const ReaderState reader = readerWithCard(store.snapshot(), arguments.optional("reader"));
    const CardPin pin = pinAmong(store.pinStates(reader.name).pins, task, use);
    const auto owner = std::find_if(reader.identities.begin(), reader.identities.end(),
                                    [&](const Identity& one) { return one.id() == pin.identities.front(); });
    if (owner == reader.identities.end()) throw Error(ErrorCode::CardSwapped);
    return {pin, *owner};
}

}  // namespace eleg::cli

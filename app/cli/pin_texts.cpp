#include "app/cli/pin_texts.h"

#include "app/services/issuers.h"
#include "libcard/crypto/encoding.h"

namespace eleg::cli {

std::string nameOf(PinUse use) {
    switch (use) {
        case PinUse::Authentication:
            return utf8(eleg::cli::Text::tr("PIN for proving identity"));
        case PinUse::Signature:
            return utf8(eleg::cli::Text::tr("PIN for signing"));
        case PinUse::Both:
            break;
    }
    return utf8(eleg::cli::Text::tr("PIN for proving identity and signing"));
}

std::string stateOf(const PinState& pin) {
    if (pin.notSet) return utf8(eleg::cli::Text::tr("not chosen yet"));
    if (pin.blocked) return utf8(eleg::cli::Text::tr("blocked"));
    if (pin.lastTry || pin.triesLeft == 1) return utf8(eleg::cli::Text::tr("one try left"));
    if (pin.triesLeft) return utf8(eleg::cli::Text::tr("%n tries left", nullptr, *pin.triesLeft));
    return utf8(eleg::cli::Text::tr("works"));
}

std::string lengthsOf(std::size_t shortest, std::size_t longest) {
    if (longest == 0) return {};
    if (shortest == longest)
        return utf8(eleg::cli::Text::tr("%n digits", nullptr, static_cast<int>(longest)));
    return utf8(eleg::cli::Text::tr("%1 to %2 digits").arg(shortest).arg(longest));
}

std::string lastTryWarning(const CardPin& pin, bool byPuk) {
    if (byPuk && (pin.puk.lastTry || pin.puk.triesLeft == 1))
        return utf8(
            eleg::cli::Text::tr("This is the last try with the PUK. A wrong PUK now makes the card useless "
                                "for ever, and you must get "
                                "a new one."));
    if (!byPuk && (pin.state.lastTry || pin.state.triesLeft == 1))
        return utf8(eleg::cli::Text::tr(
            "This is the last try. A wrong PIN now blocks the card, and it must be unblocked with the PUK."));
    return {};
}

std::string newCardAdvice(const std::string& document, const std::string& issuer) {
    const std::string lost = utf8(
        eleg::cli::Text::tr("The PUK is blocked, and nothing opens this card any more. You need a new one."));
    const std::string otherwise = utf8(eleg::cli::Text::tr("Order a new card from the one who issued it: %1")
                                           .arg(QString::fromStdString(issuer)));
    const Issuers issuers = Issuers::own();
    const IssuerHelp* help = issuers.ofDocument(document);
    const IssuerChannel* renewal = help ? help->channel(IssuerChannel::For::Renew) : nullptr;
    if (renewal == nullptr) return lost + "\n  " + otherwise;
    std::string where = renewal->phone.empty() ? translated("issuers", renewal->place) : renewal->phone;
    if (!renewal->note.empty()) where += " " + translated("issuers", renewal->note);
    return lost + "\n  " + where;
}

std::string reasonOf(Simplicity simplicity) {
    switch (simplicity) {
        case Simplicity::Repeat:
            return utf8(eleg::cli::Text::tr("The same digits come again and again."));
        case Simplicity::Run:
            return utf8(eleg::cli::Text::tr("The digits come in a row."));
        case Simplicity::BirthDate:
            return utf8(eleg::cli::Text::tr("It is your date of birth."));
        case Simplicity::Personnummer:
            break;
    }
    return utf8(eleg::cli::Text::tr("It is a part of your personal identity number."));
}

std::string effectOf(PinTask task, PinEffect effect, const PinState& now) {
    if (effect == PinEffect::Done)
        return utf8(eleg::cli::Text::tr("The card has the new PIN: the new one counts."));
    if (effect == PinEffect::NotDone) {
        if (now.notSet) return utf8(eleg::cli::Text::tr("No PIN has been chosen yet: nothing was changed."));
        if (now.blocked) return utf8(eleg::cli::Text::tr("The PIN is still blocked: nothing was changed."));
        return utf8(eleg::cli::Text::tr("The card has not taken the new PIN: the old one counts."));
    }
    std::string text =
        utf8(eleg::cli::Text::tr("The card was gone before it answered, and it does not tell which PIN it "
                                 "has: the new one or the old one "
                                 "counts. Try the new one first."));
    if (task != PinTask::Activate && now.triesLeft)
        text += " " + utf8(eleg::cli::Text::tr("%n tries left.", nullptr, *now.triesLeft));
    return text;
}

std::string doneText(PinTask task) {
    switch (task) {
        case PinTask::Change:
            return utf8(eleg::cli::Text::tr("The PIN has been changed. The new one counts from now on."));
        case PinTask::Unblock:
            return utf8(eleg::cli::Text::tr("The PIN has been unblocked. The new one counts from now on."));
        case PinTask::Activate:
            break;
    }
    return utf8(eleg::cli::Text::tr("The PIN has been chosen. The card can be used now."));
}

namespace {

const char* wordFor(PinUse use) {
    switch (use) {
        case PinUse::Authentication:
            return "authentication";
        case PinUse::Signature:
            return "signature";
        case PinUse::Both:
            break;
    }
    return "both";
}

Json orNull(const std::optional<int>& number) {
    return number ? Json(*number) : Json();
}

}  // namespace

Json toJson(const CardPin& pin) {
    Json identities = Json::array();
    for (const Fingerprint& identity : pin.identities) identities.push_back(toHex(identity));
    return {{"use", wordFor(pin.use)},
            {"label", pin.state.label},
            {"minLength", pin.state.minLength},
            {"maxLength", pin.state.maxLength},
            {"triesLeft", orNull(pin.state.triesLeft)},
            {"lastTry", pin.state.lastTry},
            {"blocked", pin.state.blocked},
            {"notSet", pin.state.notSet},
            {"needsPuk", pin.needsPuk()},
            {"lost", pin.lost()},
            {"onPinPad", pin.state.onPinPad},
            {"puk",
             {{"minLength", pin.puk.minLength},
              {"maxLength", pin.puk.maxLength},
              {"triesLeft", orNull(pin.puk.triesLeft)},
              {"lastTry", pin.puk.lastTry},
              {"blocked", pin.puk.blocked}}},
            {"identities", std::move(identities)}};
}

}  // namespace eleg::cli

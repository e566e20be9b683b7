// elegctl list: what is in the readers.
#include "app/cli/arguments.h"
#include "app/cli/blocking_keystore.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "libcard/crypto/encoding.h"

namespace eleg::cli {
namespace {

const char* idOf(ReaderStatus status) {
    switch (status) {
        case ReaderStatus::Empty:
            return "empty";
        case ReaderStatus::Reading:
            return "reading";
        case ReaderStatus::Ready:
            return "ready";
        case ReaderStatus::Failed:
            return "failed";
    }
    return "failed";
}

Json toJson(const Snapshot& snapshot) {
    Json readers = Json::array();
    for (const ReaderState& reader : snapshot.readers) {
        Json identities = Json::array();
        for (const Identity& identity : reader.identities) identities.push_back(cli::toJson(identity, now()));
        Json error = reader.error ? cli::toJson(*reader.error) : Json();
        readers.push_back({{"name", reader.name},
                           {"status", idOf(reader.status)},
                           {"pinPad", reader.hasPinPad},
                           {"atr", toHex(reader.atr)},
                           {"document", reader.document},
                           {"error", std::move(error)},
                           {"identities", std::move(identities)}});
    }
    return {{"readers", std::move(readers)}};
}

void printPin(const PinState& pin) {
    if (pin.blocked)
        print("    " + utf8(Text::tr("PIN: blocked")));
    else if (pin.notSet)
        print("    " + utf8(Text::tr("PIN: not chosen yet")));
    else if (pin.triesLeft)
        print("    " + utf8(Text::tr("PIN: tries left: ")) + std::to_string(*pin.triesLeft));
    else if (pin.lastTry)
        print("    " + utf8(Text::tr("PIN: one try left")));
    else if (pin.onPinPad)
        print("    " + utf8(Text::tr("PIN: entered on the reader")));
}

void printIdentity(const Identity& identity) {
    const bool authentication = identity.purpose == Purpose::Authentication;
    print("  " + identity.holder.name +
          (identity.holder.personnummer ? ", " + identity.holder.personnummer->masked() : std::string()) +
          " · " + (authentication ? utf8(Text::tr("prove identity")) : utf8(Text::tr("sign"))));
    std::string validity = utf8(Text::tr("valid to ")) + date(identity.certificate.notAfter());
    if (identity.expiredAt(now()))
        validity = utf8(Text::tr("expired ")) + date(identity.certificate.notAfter());
    if (identity.notYetValidAt(now()))
        validity = utf8(Text::tr("valid from ")) + date(identity.certificate.notBefore());
    print("    " + identity.issuer + " · " + validity);
    printPin(identity.pin);
    print("    " + toHex(identity.id()));
}

}  // namespace

int list(const Words& words) {
    const Arguments arguments(words, {}, {"json"});
    BlockingKeyStore store;
    const Snapshot snapshot = store.snapshot();
    bool any = false;
    for (const ReaderState& reader : snapshot.readers) any = any || !reader.identities.empty();
    if (arguments.has("json")) {
        print(toJson(snapshot));
        return any ? 0 : 3;
    }
    if (snapshot.readers.empty()) throw Error(ErrorCode::NoReader);
    for (const ReaderState& reader : snapshot.readers) {
        print(reader.name + (reader.document.empty() ? "" : ": " + translated("cards", reader.document)));
        if (reader.status == ReaderStatus::Empty) print("  " + utf8(Text::tr("no card")));
        if (reader.error) {
            const ErrorInfo& info = describe(reader.error->code());
            print("  " + std::string(info.id) + ": " + translated("errors", info.cause));
            print("  " + translated("errors", info.remedy));
            if (!reader.error->detail().empty()) print("  (" + reader.error->detail() + ")");
        }
        for (const Identity& identity : reader.identities) printIdentity(identity);
    }
    return any ? 0 : 3;
}

}  // namespace eleg::cli

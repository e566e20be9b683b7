// The consent dialog as eleg-host loads it, over a KeyStore that does what its input says. For tests of the
// window that need a state at will, and for measuring how fast it appears.
//
//     eleg-consent-trial LIBRARY [TASK [ORIGIN [LANGUAGE]]]      TASK: authenticate, sign, certificate
//
// Reads one command a line: reading, no-reader, no-card, service, mute, unknown, unsupported, busy, card,
// other, two, expired, future, blocked, not-set, last-try, pad; ends an operation with right, wrong N,
// removed, swapped, pin-blocked, pad-cancelled; algorithms; quit. Prints "sign N" when the dialog asks for a
// signature with N PIN digits, "algorithms" when it asks for those, "cancel" when it takes it back, and at
// the end "answer", or the error's id.
#include <dlfcn.h>

#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <thread>

#include "app/dialogs/consent.h"
#include "app/services/policy.h"
#include "libcard/secure/timeline.h"
#include "tests/desktop/scripted_store.h"
#include "tests/desktop/test_identities.h"

using namespace eleg;
using namespace eleg::test;

namespace {

class LoudStore : public ScriptedStore {
 public:
    void sign(SignRequest request, SecureBuffer pin, SignDone done) override {
        const std::size_t digits = pin.size();
        ScriptedStore::sign(std::move(request), std::move(pin), std::move(done));
        std::printf("sign %zu\n", digits);
        std::fflush(stdout);
    }
    void signatureAlgorithms(const Fingerprint& identity,
                             std::function<void(Result<std::vector<SignatureAlgorithm>>)> done) override {
        ScriptedStore::signatureAlgorithms(identity, std::move(done));
        std::printf("algorithms\n");
        std::fflush(stdout);
    }
    void cancel() override {
        ScriptedStore::cancel();
        std::printf("cancel\n");
        std::fflush(stdout);
        endSigning(Error(ErrorCode::UserCancelled));
    }
};

struct People {
    Identity tolvan;
    Identity other;
    Identity expired;
    Identity future;
};

People peopleFor(Purpose purpose) {
    return {makeIdentity({.purpose = purpose}),
            makeIdentity({"Elin Åsa", "Öberg-D'Årco", "198507099805", purpose}),
            makeIdentity({.purpose = purpose, .validFrom = -2000, .validTo = -200}),
            makeIdentity({.purpose = purpose, .validFrom = 30, .validTo = 900})};
}

Result<SignOutcome> failure(ErrorCode code, std::optional<int> triesLeft = {}) {
    Error error(code);
    error.triesLeft = triesLeft;
    return error;
}

void obey(LoudStore& store, const People& people) {
    const auto changed = [&people](const std::function<void(PinState&)>& change) {
        Identity identity = people.tolvan;
        change(identity.pin);
        return snapshotOf({readyReader({identity})});
    };
    Snapshot broken = noReaders();
    broken.service = Error(ErrorCode::ServiceNotRunning);
    ReaderState unsupported = failedReader(ErrorCode::CardUnsupported);
    unsupported.document = "Skatteverket ID card";
    const std::map<std::string, Snapshot> sights{
        {"reading", snapshotOf({readingReader()})},
        {"no-reader", noReaders()},
        {"no-card", snapshotOf({emptyReader()})},
        {"service", broken},
        {"mute", snapshotOf({failedReader(ErrorCode::CardMute)})},
        {"unknown", snapshotOf({failedReader(ErrorCode::CardUnknown)})},
        {"unsupported", snapshotOf({unsupported})},
        {"busy", snapshotOf({failedReader(ErrorCode::ReaderBusy)})},
        {"card", snapshotOf({readyReader({people.tolvan})})},
        {"other", snapshotOf({readyReader({people.other})})},
        {"two", snapshotOf({readyReader({people.tolvan}), readyReader({people.other}, "Test Reader 01 00")})},
        {"expired", snapshotOf({readyReader({people.expired})})},
        {"future", snapshotOf({readyReader({people.future})})},
        {"not-set", changed([](PinState& pin) { pin.notSet = true; })},
        {"blocked", changed([](PinState& pin) { pin.blocked = true; })},
        {"last-try", changed([](PinState& pin) { pin.lastTry = true; })},
        {"pad", changed([](PinState& pin) { pin.onPinPad = true; })},
    };
    std::string line;
    while (std::getline(std::cin, line) && line != "quit") {
        if (const auto sight = sights.find(line); sight != sights.end())
            store.show(sight->second);
        else if (line == "right")
            store.endSigning(SignOutcome{{Bytes(64, 1), {true, HashFunction::Sha256, Padding::None}},
                                         people.tolvan.certificate});
        else if (line.rfind("wrong ", 0) == 0)
            store.endSigning(failure(ErrorCode::PinIncorrect, line.at(6) - '0'));
        else if (line == "removed")
            store.endSigning(failure(ErrorCode::CardRemoved));
        else if (line == "swapped")
            store.endSigning(failure(ErrorCode::CardSwapped));
        else if (line == "pin-blocked")
            store.endSigning(failure(ErrorCode::PinBlocked));
        else if (line == "pad-cancelled")
            store.endSigning(failure(ErrorCode::PinPadCancelled));
        else if (line == "algorithms")
            store.answerAlgorithms(
                std::vector<SignatureAlgorithm>{{true, HashFunction::Sha256, Padding::None}});
        else
            std::fprintf(stderr, "unknown command: %s\n", line.c_str());
    }
}

Request requestFor(const std::string& task, const std::string& origin, const std::string& language,
                   const People& people) {
    Request request{Origin::parse(origin), language, AuthenticateRequest{Nonce::parse(std::string(44, 'n'))}};
    if (task == "sign")
        request.what =
            SignatureRequest{people.tolvan.certificate, digestOf(HashFunction::Sha256, Bytes{1, 2})};
    if (task == "certificate") request.what = SigningCertificateRequest{};
    return request;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const std::string task = argc > 2 ? argv[2] : "authenticate";
    const People people = peopleFor(task == "authenticate" ? Purpose::Authentication : Purpose::Signature);
    const Request request = requestFor(task, argc > 3 ? argv[3] : "https://minasidor.example.se",
                                       argc > 4 ? argv[4] : "sv", people);
    LoudStore store;
    std::thread reader([&] { obey(store, people); });
    markTimeline("request");
    void* library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        std::fprintf(stderr, "%s\n", dlerror());
        std::_Exit(1);
    }
    const auto consent = reinterpret_cast<ConsentFunction>(dlsym(library, kConsentSymbol));
    const Result<Answer> result = consent({request, store, -1, argv[0], readPolicy()});
    std::printf("%s\n", result ? "answer" : std::string(describe(result.error().code()).id).c_str());
    std::fflush(stdout);
    reader.detach();
    std::_Exit(0);
}

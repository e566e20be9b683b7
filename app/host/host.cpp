// One command, one answer, exit.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "app/host/answer.h"
#include "app/host/caller.h"
#include "app/host/caller_watch.h"
#include "app/host/command.h"
#include "app/host/consent_part.h"
#include "app/host/start.h"
#include "app/host/wire.h"
#include "app/services/card_options.h"
#include "app/services/policy.h"
#include "app/services/settings.h"
#include "libcard/keystore/card_keystore.h"
#include "libcard/secure/timeline.h"

namespace eleg {
namespace {

void tell(const Error& error) {
    static_cast<void>(std::fprintf(stderr, "eleg-host: %s\n", error.what()));
}

/// Why whoever has started us may not, if so. Said as the answer to the first command, since a browser
/// extension looks for nothing but the version before that.
std::optional<Error> callerProblem(const HostStart& start, const PolicyReading& reading) {
    try {
        const Caller caller =
            callerFrom(std::span<const char* const>(start.argv, static_cast<std::size_t>(start.argc))
                           .subspan(start.argc > 0 ? 1 : 0));
        if (reading.problem) tell(*reading.problem);
        checkCaller(caller, ownExtensionIds(), reading.policy.additionalExtensions);
        return std::nullopt;
    } catch (const Error& error) {
        return error;
    }
}

bool nobodyUnknown(const Snapshot& now) {
    return !now.readers.empty() &&
           std::none_of(now.readers.begin(), now.readers.end(), [](const ReaderState& reader) {
               return reader.status == ReaderStatus::Reading && reader.identities.empty();
           });
}

/// A person's part of a request: the card, the dialog, and the browser that may go while they are at it.
class Consultation {
 public:
    Consultation(const Request& request, const HostStart& start, const PolicyReading& policy)
        : request_(request),
          policy_(policy),
          program_(start.argv[0]),
          caller_(start.requests, start.answers) {}

    Answer ask() {
        if (!isDisplayNamed())
            throw Error(ErrorCode::NoDisplay, "neither DISPLAY nor WAYLAND_DISPLAY is set");
        const SettingsFile settings(SettingsFile::defaultPath(), policy_);
        if (settings.problem()) tell(*settings.problem());
        // What is wrong with the file as a whole was told when it was read.
        if (!policy_.problem && settings.policyProblem()) tell(*settings.policyProblem());
        // The page's language, else the person's own.
        if (request_.language.empty()) request_.language = settings.settings().language;
        CardOptions cards = cardOptionsFrom(settings.settings());
        for (const Error& refused : cards.refused) tell(refused);
        markTimeline("settings-read");
        // Whose card it is, the store finds out on its own threads while Qt is being loaded. The module waits
        // until the dialog is up: only one thread can load a library, and what is read after the name is not
        // needed before the PIN has been typed.
        cards.options.waitsToReadOn = true;
        keyStore_ = makeCardKeyStore(std::move(cards.options));
        const auto holdersKnown = std::make_shared<std::atomic<bool>>(false);
        keyStore_->watch([holdersKnown](const Snapshot& now) {
            *holdersKnown = now.complete || now.service || nobodyUnknown(now);
        });
        markTimeline("watching");
        const ConsentFunction consent = loadConsent(*holdersKnown);
        markTimeline("consent-loaded");
        Result<Answer> result = consent({request_, *keyStore_, caller_.ended(), program_, policy_});
        if (caller_.spokenTwice())
            throw Error(ErrorCode::MessageMalformed, "a second message before the first was answered");
        return std::move(result).value();
    }

 private:
    Request request_;
    const PolicyReading& policy_;
    const char* program_;
    CallerWatch caller_;                  ///< the last to go: it ends the program when a card is stuck
    std::unique_ptr<KeyStore> keyStore_;  ///< outlives the answer, which need not wait for its end
};

class Host {
 public:
    explicit Host(const HostStart& start) : start_(start), wire_(start.requests, start.answers) {}

    /// Returns whether the answer, if there is one to give, was taken.
    bool run() {
        policy_ = readPolicy();
        const std::optional<Error> problem = callerProblem(start_, policy_);
        std::string answer;
        try {
            const std::optional<std::string> message = wire_.read();
            if (!message) return true;
            markTimeline("request");
            if (problem) throw *problem;
            answer = answerTo(*message);
        } catch (const Error& error) {
            tell(error);
            answer = errorJson(error);
        }
        const bool taken = wire_.write(answer);
        markTimeline("answered");
        return taken;
    }

 private:
    std::string answerTo(const std::string& message) {
        const Command command = parseCommand(message);
        if (wire_.hasMore()) throw Error(ErrorCode::MessageMalformed, "more than one message");
        const auto* request = std::get_if<Request>(&command);
        if (request == nullptr) return "{}";
        consultation_.emplace(*request, start_, policy_);
        return answerJson(consultation_->ask());
    }

    const HostStart& start_;
    Wire wire_;
    PolicyReading policy_;
    std::optional<Consultation> consultation_;
};

}  // namespace
}  // namespace eleg

extern "C" __attribute__((visibility("default"))) int eleg_host(const eleg::HostStart& start);

int eleg_host(const eleg::HostStart& start) {
    eleg::markTimeline("host-loaded");
    try {
        return eleg::Host(start).run() ? 0 : 1;
    } catch (const std::exception& error) {
        const eleg::Error internal(eleg::ErrorCode::Internal, error.what());
        eleg::tell(internal);
        eleg::Wire(start.requests, start.answers).write(eleg::errorJson(internal));
        return 1;
    }
}

// Another program of the same user that would like to sign with the card: connected since before, it tries
// without a pause, and counts how often the card obeys.
//
// intruder READER PROFILE eager|patient. "eager" sends at once whatever happens; "patient" waits in
// SCardBeginTransaction, so that it is the first to be let in when somebody else's transaction ends. Prints
// "connected", and at the end of its standard input how it went, as JSON.
#include <poll.h>
#include <unistd.h>

#include <chrono>
#include <iostream>
#include <memory>
#include <string>

#include "tests/rig/card/personalisation.h"
#include "tests/rig/client/pcsc_client.h"

namespace {

struct Attack {
    std::string environment;
    std::string hash;  ///< empty: the digest goes with the command to sign
    std::string sign;
};

/// The commands that make each card sign a digest of the intruder's with its authentication key.
Attack attackOn(rig::Profile profile) {
    const std::string digest(64, 'A');
    const std::string digestInfo = "3031300D060960864801650304020105000420" + digest;
    switch (profile) {
        case rig::Profile::SvenskaPass:
            return {"002241B6068001428401F7", "002A90A0229020" + digest, "002A9E9A00"};
        case rig::Profile::TeliaIp5a:
            return {"002241B60A80010281024B01840101", "", "002A9E9A33" + digestInfo};
        case rig::Profile::Seeid:
            return {"002241B606800142840101", "002A90A0229020" + digest, "002A9E9A00"};
        case rig::Profile::SeeidGemsafe:
            return {"002241B606800142840103", "002A90A0229020" + digest, "002A9E9A00"};
    }
    return {};
}

class Intruder {
 public:
    Intruder(const std::string& reader, rig::Profile profile, bool patient)
        : card_(context_, reader), attack_(attackOn(profile)), patient_(patient) {}

    void tryOnce() {
        ++attempts_;
        if (patient_) {
            if (const LONG rv = card_.begin(); rv != SCARD_S_SUCCESS) return recover(rv);
        }
        send();
        if (patient_) {
            if (const LONG rv = card_.end(); rv != SCARD_S_SUCCESS) recover(rv);
        }
    }

    std::string report() const {
        return "{\"attempts\": " + std::to_string(attempts_) + ", \"heard\": " + std::to_string(heard_) +
               ", \"signatures\": " + std::to_string(signatures_) + "}";
    }

 private:
    void send() {
        const auto answered = [this](const std::string& command) {
            const auto answer = card_.transmitAll(command);
            if (!answer) {
                recover(card_.lastError());
                return std::string();
            }
            ++heard_;
            return *answer;
        };
        if (!answered(attack_.environment).ends_with("9000")) return;
        if (!attack_.hash.empty() && !answered(attack_.hash).ends_with("9000")) return;
        const std::string answer = answered(attack_.sign);
        if (answer.size() > 4 && answer.ends_with("9000")) ++signatures_;
    }

    void recover(LONG error) {
        // Reset by another: take it as it is. In use by another: just try again.
        if (error != static_cast<LONG>(SCARD_E_SHARING_VIOLATION)) card_.reconnect(SCARD_LEAVE_CARD);
    }

    rig::PcscContext context_;
    rig::PcscCard card_;
    Attack attack_;
    bool patient_;
    long attempts_ = 0;
    long heard_ = 0;  ///< commands that the card answered
    long signatures_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const auto profile = rig::profileFromName(argv[2]);
    if (!profile) return 2;
    Intruder intruder(argv[1], *profile, argv[3] == std::string("patient"));
    std::cout << "connected" << std::endl;
    pollfd input{0, POLLIN, 0};
    // pcscd's lock is not fair (who waits asks again every 100 ms): without a breath as long as the turn
    // before, nobody else would ever get it.
    const bool patient = argv[3] == std::string("patient");
    int breath = 0;
    while (::poll(&input, 1, breath) == 0) {
        const auto began = std::chrono::steady_clock::now();
        intruder.tryOnce();
        const auto took = std::chrono::steady_clock::now() - began;
        if (patient)
            breath =
                1 + static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
    }
    std::cout << intruder.report() << std::endl;
    return 0;
}

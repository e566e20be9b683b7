// A browser's bytes, from the pipe to the request that a person would be asked about.
//
// An input that begins with 'R' is the rest of it as it comes out of the pipe, length and all. Any other is a
// body and gets the right length, so that the fuzzer need not find that first.
#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include "app/host/answer.h"
#include "app/host/command.h"
#include "app/host/wire.h"
#include "tests/fuzz/expect.h"

namespace {

constexpr std::size_t kPipeSize = 32 * 1024;

// The answer that the host would give at once; nothing when a person would be asked.
std::string answerTo(int requests, int answers) {
    using namespace eleg;
    try {
        const auto message = Wire(requests, answers).read();
        if (!message) return {};
        EXPECT(message->size() >= Wire::kMinMessage && message->size() <= Wire::kMaxMessage);
        const Command command = parseCommand(*message);
        const auto* request = std::get_if<Request>(&command);
        if (request == nullptr) return "{}";
        EXPECT(request->origin.text().starts_with("https://") ||
               request->origin.text().starts_with("wss://"));
        EXPECT(request->origin.text().size() <= 255);
        EXPECT(request->language.size() <= 35);
        if (const auto* authenticate = std::get_if<AuthenticateRequest>(&request->what)) {
            const std::size_t size = authenticate->nonce.text().size();
            EXPECT(size >= 44 && size <= 128);
        }
        if (const auto* signature = std::get_if<SignatureRequest>(&request->what)) {
            EXPECT(signature->digest.value.size() == sizeOf(signature->digest.function));
            EXPECT(signature->certificate.allowsNonRepudiation());
        }
        return {};
    } catch (const Error& error) {
        return errorJson(error);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string stream(reinterpret_cast<const char*>(data), size);
    if (!stream.empty() && stream[0] == 'R') {
        stream.erase(0, 1);
    } else {
        char length[4];
        const auto count = static_cast<std::uint32_t>(stream.size());
        std::memcpy(length, &count, sizeof length);
        stream.insert(0, length, sizeof length);
    }
    if (stream.size() > kPipeSize) return 0;
    int requests[2];
    int answers[2];
    EXPECT(::pipe2(requests, O_CLOEXEC) == 0 && ::pipe2(answers, O_CLOEXEC) == 0);
    EXPECT(::write(requests[1], stream.data(), stream.size()) == static_cast<ssize_t>(stream.size()));
    ::close(requests[1]);
    const std::string answer = answerTo(requests[0], answers[1]);
    for (const int fd : {requests[0], answers[0], answers[1]}) ::close(fd);
    if (!answer.empty()) EXPECT(nlohmann::json::accept(answer));
    return 0;
}

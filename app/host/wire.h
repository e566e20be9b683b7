// Native messaging as the host sees it: frames in, frames out, and the moment when the browser goes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace eleg {

/// One connection with a browser: each message is its length as 32 bits in the machine's byte order, then as
/// many bytes of JSON (Chromium and Firefox, "native messaging"; Web eID's limits).
class Wire {
 public:
    static constexpr std::size_t kMinMessage = 5;
    static constexpr std::size_t kMaxMessage = 8192;
    /// How long the rest of a message that has begun may take. A browser writes a message in one go.
    static constexpr int kPatienceMs = 2000;

    /// Takes descriptors that stay open as long as this object; owns neither.
    Wire(int requests, int answers) : requests_(requests), answers_(answers) {}

    /// Waits for a whole message and returns its kMinMessage to kMaxMessage bytes, or nothing when the
    /// browser has closed either end before one began. Throws Error: MessageMalformed for a length below
    /// kMinMessage, MessageTooLarge for one above kMaxMessage (at once, whatever follows), MessageTruncated
    /// when the browser closes or falls silent within a message.
    std::optional<std::string> read();

    /// Whether something more has come, which a browser that got no answer yet does not send.
    bool hasMore() const;

    /// Sends `json`. Returns false when the browser does not take it.
    bool write(std::string_view json);

 private:
    std::size_t readInto(char* to, std::size_t size, int patienceMs);
    int requests_;
    int answers_;
};

}  // namespace eleg

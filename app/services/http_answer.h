// What an HTTP/1.x server answers, read piece by piece: hostile bytes, everything bounded. No Qt.
//
// Not Qt's own reader: that of 6.4 takes headers without end, one byte a system call, in a loop that hears of
// no cancellation while more comes (measured; its thread is then waited for, five seconds).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "libcard/crypto/encoding.h"

namespace eleg {

class HttpAnswer {
 public:
    static constexpr std::size_t kMaxHead =
        std::size_t{16} * 1024;  ///< interim answers and trailers included
    static constexpr std::size_t kMaxChunkLine = 80;

    enum class State {
        Head,       ///< more is to come
        Body,       ///< the head is whole: status() and header() are known
        Whole,      ///< that was all
        TooLarge,   ///< a body of more than `maxBody` bytes, announced or sent
        Malformed,  ///< no HTTP, or none that is understood
        CutOff,     ///< the connection ended before the answer did
    };

    /// With `headOnly` the answer ends with its head, as one to CONNECT does.
    explicit HttpAnswer(std::size_t maxBody, bool headOnly = false)
        : maxBody_(maxBody), isHeadOnly_(headOnly) {}

    /// Takes what has come, and goes as far as it leads. From Whole on nothing more is taken.
    State take(std::string_view bytes);
    /// The connection has ended.
    State end();
    State state() const { return state_; }
    /// Whether anything has come at all.
    bool hasBegun() const { return begun_; }

    /// Of the final answer: 200 to 599.
    int status() const { return status_; }
    /// The value of a header by its lower-case name; of several of a name the first. Any bytes but line ends.
    std::optional<std::string> header(const std::string& name) const;
    const Bytes& body() const { return body_; }

 private:
    enum class Line { Status, Header, ChunkSize, ChunkEnd, Trailer, None };

    bool takeLine(std::string_view& bytes);
    void readLine(std::string_view line);
    void readStatus(std::string_view line);
    void readHeader(std::string_view line);
    void endHead();
    void readChunkSize(std::string_view line);
    void takeBody(std::string_view& bytes);
    State fail(State state) { return state_ = state; }

    std::size_t maxBody_;
    bool isHeadOnly_;
    State state_ = State::Head;
    bool begun_ = false;
    Line next_ = Line::Status;
    std::string line_;  ///< what has come of the line that is being read
    std::size_t headSize_ = 0;
    int status_ = 0;
    std::map<std::string, std::string> headers_;
    bool isChunked_ = false;
    std::optional<std::uint64_t> left_;  ///< of the body or chunk; nothing: until the connection ends
    Bytes body_;
};

}  // namespace eleg

#include "app/services/http_answer.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

#include "app/services/ascii.h"

namespace eleg {
namespace {

bool isTokenCharacter(char c) {  // RFC 9110, 5.6.2
    return isDigit(c) || isLetter(c) || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t";
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

/// Digits and nothing else; what does not fit is nothing too.
std::optional<std::uint64_t> number(std::string_view digits, int base) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value, base);
    if (error != std::errc() || end != digits.end()) return std::nullopt;
    return value;
}

}  // namespace

HttpAnswer::State HttpAnswer::take(std::string_view bytes) {
    begun_ = begun_ || !bytes.empty();
    while (!bytes.empty() && (state_ == State::Head || state_ == State::Body)) {
        if (next_ == Line::None)
            takeBody(bytes);
        else if (takeLine(bytes))
            readLine(std::exchange(line_, {}));
    }
    return state_;
}

HttpAnswer::State HttpAnswer::end() {
    if (state_ == State::Body && next_ == Line::None && !left_) return state_ = State::Whole;
    if (state_ == State::Head || state_ == State::Body) return state_ = State::CutOff;
    return state_;
}

std::optional<std::string> HttpAnswer::header(const std::string& name) const {
    const auto found = headers_.find(name);
    return found == headers_.end() ? std::nullopt : std::optional(found->second);
}

/// Moves bytes to `line_`, up to a line feed; true when that has come.
bool HttpAnswer::takeLine(std::string_view& bytes) {
    const std::size_t end = bytes.find('\n');
    const std::string_view part = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    const bool isOfChunk = next_ == Line::ChunkSize || next_ == Line::ChunkEnd;
    if (!isOfChunk) headSize_ += part.size() + 1;
    if (headSize_ > kMaxHead || (isOfChunk && line_.size() + part.size() > kMaxChunkLine)) {
        fail(State::Malformed);
        return false;
    }
    line_ += part;
    if (end == std::string_view::npos) return false;
    if (line_.ends_with('\r')) line_.pop_back();
    return true;
}

void HttpAnswer::readLine(std::string_view line) {
    if (line.find_first_of(std::string_view("\r\0", 2)) != std::string_view::npos) {
        fail(State::Malformed);
        return;
    }
    switch (next_) {
        case Line::Status:
            return readStatus(line);
        case Line::Header:
            return line.empty() ? endHead() : readHeader(line);
        case Line::ChunkSize:
            return readChunkSize(line);
        case Line::ChunkEnd:
            next_ = Line::ChunkSize;
            if (!line.empty()) fail(State::Malformed);
            return;
        case Line::Trailer:
            if (line.empty()) state_ = State::Whole;
            return;
        case Line::None:
            return;
    }
}

/// "HTTP/1.1 200 OK"
void HttpAnswer::readStatus(std::string_view line) {
    const bool isHttp = line.size() >= 12 && line.starts_with("HTTP/1.") && isDigit(line[7]) &&
                        line[8] == ' ' && (line.size() == 12 || line[12] == ' ');
    const auto status = isHttp ? number(line.substr(9, 3), 10) : std::nullopt;
    // 101 is another protocol from then on, and nobody has asked for that.
    if (!status || *status < 100 || *status > 599 || *status == 101) {
        fail(State::Malformed);
        return;
    }
    status_ = static_cast<int>(*status);
    next_ = Line::Header;
}

void HttpAnswer::readHeader(std::string_view line) {
    const std::size_t colon = line.find(':');
    const std::string_view name = line.substr(0, colon);
    if (colon == std::string_view::npos || name.empty() ||
        !std::all_of(name.begin(), name.end(), isTokenCharacter)) {
        fail(State::Malformed);
        return;
    }
    const std::string value(trimmed(line.substr(colon + 1)));
    const auto [entry, isNew] = headers_.emplace(lower(name), value);
    // What says where the answer ends must not say it in two ways.
    if (!isNew && entry->second != value &&
        (entry->first == "content-length" || entry->first == "transfer-encoding"))
        fail(State::Malformed);
}

void HttpAnswer::endHead() {
    if (status_ < 200) {  // an interim answer: the next one is to come
        headers_.clear();
        next_ = Line::Status;
        return;
    }
    const auto length = header("content-length");
    const auto encoding = header("transfer-encoding");
    left_ = length ? number(*length, 10) : std::nullopt;
    isChunked_ = encoding && lower(*encoding) == "chunked";
    if ((length && !left_) || (encoding && !isChunked_) || (length && encoding)) {
        fail(State::Malformed);
        return;
    }
    state_ = State::Body;
    next_ = isChunked_ ? Line::ChunkSize : Line::None;
    const bool hasNone = isHeadOnly_ || status_ == 204 || status_ == 304 || left_ == 0;
    if (hasNone) state_ = State::Whole;
    if (!hasNone && left_.value_or(0) > maxBody_) state_ = State::TooLarge;
}

/// "1F4" or "1F4;extension"
void HttpAnswer::readChunkSize(std::string_view line) {
    const auto size = number(trimmed(line.substr(0, line.find(';'))), 16);
    if (!size) {
        fail(State::Malformed);
        return;
    }
    if (*size > maxBody_ - body_.size()) {
        fail(State::TooLarge);
        return;
    }
    left_ = size;
    next_ = *size == 0 ? Line::Trailer : Line::None;
}

void HttpAnswer::takeBody(std::string_view& bytes) {
    const std::size_t wanted =
        left_ ? static_cast<std::size_t>(std::min<std::uint64_t>(*left_, bytes.size())) : bytes.size();
    if (wanted > maxBody_ - body_.size()) {
        fail(State::TooLarge);
        return;
    }
    body_.insert(body_.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(wanted));
    bytes.remove_prefix(wanted);
    if (!left_) return;
    *left_ -= wanted;
    if (*left_ > 0) return;
    if (isChunked_)
        next_ = Line::ChunkEnd;
    else
        state_ = State::Whole;
}

}  // namespace eleg

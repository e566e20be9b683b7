#include "libcard/preview/card_files.h"

#include <algorithm>

#include "libcard/preview/tlv.h"

namespace eleg {
namespace {

constexpr std::size_t kBlock = 256;
constexpr std::uint16_t kEndReached = 0x6282;

}  // namespace

bool CardFiles::select(std::uint8_t p1, std::span<const std::uint8_t> name) {
    Bytes command = {0x00, 0xA4, p1, 0x0C, static_cast<std::uint8_t>(name.size())};
    command.insert(command.end(), name.begin(), name.end());
    return connection_.ask(std::move(command)).ok();
}

bool CardFiles::selectApplication(std::span<const std::uint8_t> aid) {
    return select(0x04, aid);
}

bool CardFiles::selectFile(std::span<const std::uint8_t> path) {
    return select(0x08, path);
}

bool CardFiles::selectIdentifier(std::span<const std::uint8_t> identifier) {
    return select(0x00, identifier);
}

Bytes CardFiles::read(std::size_t offset, std::size_t count) {
    Bytes content;
    do {
        const std::size_t wanted = count == 0 ? 0 : std::min(kBlock, count - content.size());
        const std::size_t at = offset + content.size();
        if (at > 0x7FFF) throw Error(ErrorCode::CardMalformed, "a file that is too long");
        CardAnswer answer =
            connection_.ask({0x00, 0xB0, static_cast<std::uint8_t>(at >> 8), static_cast<std::uint8_t>(at),
                             static_cast<std::uint8_t>(wanted)});
        if (!answer.ok() && answer.status != kEndReached)
            throw Error(ErrorCode::CardMalformed, "READ BINARY refused");
        content.insert(content.end(), answer.data.begin(), answer.data.end());
        if (answer.data.empty() || answer.status == kEndReached) break;
    } while (content.size() < count);
    return content;
}

Bytes CardFiles::readWhole() {
    Bytes content = read(0);
    while (!content.empty() && content.size() % kBlock == 0 && content.size() < kLongestFile) {
        // A file of whole blocks ends with a refusal to read on.
        const CardAnswer more = connection_.ask({0x00, 0xB0, static_cast<std::uint8_t>(content.size() >> 8),
                                                 static_cast<std::uint8_t>(content.size()), 0x00});
        if (!more.ok() || more.data.empty()) break;
        content.insert(content.end(), more.data.begin(), more.data.end());
    }
    return content;
}

Bytes CardFiles::readTlv(std::size_t offset) {
    Bytes content = read(offset);
    const auto size = sizeOfTlv(content);
    if (!size || *size > kLongestFile) throw Error(ErrorCode::CardMalformed, "no TLV in the file");
    if (*size > content.size()) {
        const Bytes rest = read(offset + content.size(), *size - content.size());
        content.insert(content.end(), rest.begin(), rest.end());
    }
    if (*size > content.size()) throw Error(ErrorCode::CardMalformed, "a file that ends too early");
    content.resize(*size);
    return content;
}

}  // namespace eleg

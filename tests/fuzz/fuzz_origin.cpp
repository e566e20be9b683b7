// Origins and nonces.
#include <cstdint>
#include <string_view>

#include "libcard/token/origin.h"
#include "tests/fuzz/expect.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace eleg;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const Origin origin = Origin::parse(text);
        EXPECT(origin.text() == text);
        EXPECT(size <= Origin::kMaxLength);
        EXPECT(!origin.host().empty());
        EXPECT(text.find(origin.host()) != std::string_view::npos);
        EXPECT(text.find_first_of("/?#@\\% \t\r\n", text.find("//") + 2) == std::string_view::npos);
        for (const char c : text) EXPECT(c > ' ' && c < 0x7F && (c < 'A' || c > 'Z'));
    } catch (const Error& error) {
        EXPECT(error.code() == ErrorCode::OriginInvalid);
    }
    try {
        EXPECT(Nonce::parse(text).text() == text);
        EXPECT(size >= 44 && size <= 128);
    } catch (const Error& error) {
        EXPECT(error.code() == ErrorCode::NonceInvalid);
    }
    return 0;
}

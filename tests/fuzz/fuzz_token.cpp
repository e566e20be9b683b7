// Authentication tokens, as a page hands them to a server.
#include <cstdint>
#include <string_view>

#include "libcard/token/authentication_token.h"
#include "tests/fuzz/expect.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace eleg;
    try {
        const AuthenticationToken token = parseToken({reinterpret_cast<const char*>(data), size});
        // What was understood is understood again, and means the same.
        const AuthenticationToken again = parseToken(toJson(token));
        EXPECT(again.certificate == token.certificate && again.signature == token.signature);
        EXPECT(again.algorithm == token.algorithm && again.format == token.format);
    } catch (const Error& error) {
        EXPECT(error.code() == ErrorCode::TokenMalformed || error.code() == ErrorCode::TokenFormatUnknown);
    }
    return 0;
}

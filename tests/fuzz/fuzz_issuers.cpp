// The list of issuers.
#include <cstdint>
#include <string>

#include "app/services/issuers.h"
#include "tests/fuzz/expect.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace eleg;
    try {
        const Issuers issuers = Issuers::from({reinterpret_cast<const char*>(data), size});
        for (const IssuerHelp& help : issuers.all())
            for (const IssuerChannel& channel : help.channels) {
                EXPECT(channel.phone.empty() != channel.place.empty());
                EXPECT(!channel.source.empty());
            }
    } catch (const Error& error) {
        EXPECT(error.code() == ErrorCode::FileUnreadable);
    }
    return 0;
}

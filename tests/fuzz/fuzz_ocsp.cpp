// OCSP responses, as an address in a certificate hands them over.
#include <cstdint>
#include <span>

#include "libcard/trust/ocsp.h"
#include "tests/fuzz/good_signatures.h"
#include "tests/fuzz/subject.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace eleg;
    static const Bytes kNonce(32, 0x5A);
    for (const Bytes& nonce : {Bytes(), kNonce}) {
        const RevocationAnswer answer =
            ocspAnswerFrom({data, size}, fuzz::subject(), nonce, {}, fuzz::noon());
        EXPECT(answer.problem.has_value() == (answer.status == RevocationStatus::Unknown));
        if (answer.status != RevocationStatus::Unknown) EXPECT(answer.thisUpdate && answer.producedAt);
    }
    return 0;
}

// Lists of revoked certificates, as an address in a certificate hands them over.
#include <cstdint>
#include <span>

#include "libcard/trust/crl.h"
#include "tests/fuzz/good_signatures.h"
#include "tests/fuzz/subject.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace eleg;
    const RevocationAnswer answer = crlAnswerFrom({data, size}, fuzz::subject(), {}, fuzz::noon());
    EXPECT(answer.problem.has_value() == (answer.status == RevocationStatus::Unknown));
    if (answer.status != RevocationStatus::Unknown) EXPECT(answer.thisUpdate && answer.nextUpdate);
    return 0;
}

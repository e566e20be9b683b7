// The certificate and issuer that the seeds of CRL and OCSP are about: tests/fuzz/corpus/certificate, made by
// fuzz-seeds.
#pragma once

#include <string>

#include "libcard/trust/revocation_answer.h"
#include "tests/fuzz/expect.h"

namespace fuzz {

inline const eleg::RevocationSubject& subject() {
    static const eleg::RevocationSubject made{
        eleg::Certificate::load(ELEG_FUZZ_CORPUS "/certificate/revocation-subject").front(),
        eleg::Certificate::load(ELEG_FUZZ_CORPUS "/certificate/revocation-issuer").front()};
    return made;
}

inline eleg::TimePoint noon() {
    return std::chrono::sys_days{std::chrono::year{2026} / 5 / 4} + std::chrono::hours{12};
}

}  // namespace fuzz

// Answers as JSON, as Web eID's native protocol has them (FACTS §4).
#pragma once

#include <string>

#include "app/services/request.h"

namespace eleg {

/// authenticate: the token's members; get-signing-certificate: {certificate, supportedSignatureAlgorithms};
/// sign: {signature, signatureAlgorithm}.
std::string answerJson(const Answer& answer);

/// {"error": {"code": "ERR_WEBEID_…", "message": "ID: what has happened and what helps"}} in English. What a
/// page sent wrong is said more closely; what happened on the person's computer is not, since the page has no
/// business with it.
std::string errorJson(const Error& error);

}  // namespace eleg

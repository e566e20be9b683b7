#include "app/host/answer.h"

#include <nlohmann/json.hpp>

namespace eleg {
namespace {

using nlohmann::json;

const char* nameOf(Padding padding) {
    switch (padding) {
        case Padding::None:
            return "NONE";
        case Padding::Pkcs1:
            return "PKCS1.5";
        case Padding::Pss:
            return "PSS";
    }
    return "NONE";
}

json algorithmJson(const SignatureAlgorithm& algorithm) {
    return {{"cryptoAlgorithm", algorithm.ecc ? "ECC" : "RSA"},
            {"hashFunction", nameOf(algorithm.hash)},
            {"paddingScheme", nameOf(algorithm.padding)}};
}

struct ToJson {
    std::string operator()(const AuthenticationToken& token) const { return toJson(token); }

    std::string operator()(const SigningCertificateAnswer& answer) const {
        json algorithms = json::array();
        for (const SignatureAlgorithm& algorithm : answer.algorithms)
            algorithms.push_back(algorithmJson(algorithm));
        return json{{"certificate", toBase64(answer.certificate.der())},
                    {"supportedSignatureAlgorithms", std::move(algorithms)}}
            .dump();
    }

    std::string operator()(const Signature& signature) const {
        return json{{"signature", toBase64(signature.value)},
                    {"signatureAlgorithm", algorithmJson(signature.algorithm)}}
            .dump();
    }
};

bool isAboutTheRequest(const ErrorInfo& info) {
    return info.webEidCode == "ERR_WEBEID_NATIVE_INVALID_ARGUMENT" ||
           info.code == ErrorCode::CallerNotAllowed;
}

}  // namespace

std::string answerJson(const Answer& answer) {
    return std::visit(ToJson{}, answer);
}

std::string errorJson(const Error& error) {
    const ErrorInfo& info = describe(error.code());
    std::string message =
        std::string(info.id) + ": " + std::string(info.cause) + ' ' + std::string(info.remedy);
    if (isAboutTheRequest(info) && !error.detail().empty()) message += " (" + error.detail() + ')';
    const json answer = {{"error", {{"code", info.webEidCode}, {"message", message}}}};
    return answer.dump(-1, ' ', true, json::error_handler_t::replace);
}

}  // namespace eleg

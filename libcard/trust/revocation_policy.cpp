#include "libcard/trust/revocation_policy.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "libcard/errors/error.h"

namespace eleg {
namespace {

using Json = nlohmann::json;
using Order = RevocationPolicy::Order;
using WhenUnknown = RevocationPolicy::WhenUnknown;

constexpr std::array<std::pair<std::string_view, Order>, 5> kOrders = {{{"ocsp-then-crl", Order::OcspThenCrl},
                                                                        {"crl-then-ocsp", Order::CrlThenOcsp},
                                                                        {"ocsp", Order::OcspOnly},
                                                                        {"crl", Order::CrlOnly},
                                                                        {"nothing", Order::Nothing}}};
constexpr std::array<std::pair<std::string_view, WhenUnknown>, 2> kWhenUnknown = {
    {{"stop", WhenUnknown::Hard}, {"warn", WhenUnknown::Soft}}};

[[noreturn]] void refuseMember(std::string_view key) {
    throw Error(ErrorCode::PolicyInvalid, "\"revocation\": \"" + std::string(key) + "\"");
}

template <typename Choice, std::size_t count>
void read(const Json& value, std::string_view key,
          const std::array<std::pair<std::string_view, Choice>, count>& choices, Choice& to) {
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const auto& choice) {
        return value.is_string() && value.get_ref<const std::string&>() == choice.first;
    });
    if (found == choices.end()) refuseMember(key);
    to = found->second;
}

void read(const Json& value, std::string_view key, bool& to) {
    if (!value.is_boolean()) refuseMember(key);
    to = value.get<bool>();
}

void read(const Json& value, std::string_view key, long most, std::chrono::seconds unit,
          std::chrono::seconds& to) {
    if (!value.is_number_integer()) refuseMember(key);
    const long number = value.get<long>();
    if (number < 0 || number > most) refuseMember(key);
    to = unit * number;
}

}  // namespace

RevocationPolicy RevocationPolicy::forRelyingParty() {
    RevocationPolicy policy;
    policy.order = Order::OcspOnly;
    policy.nonceRequired = true;
    policy.maxOcspAge = std::chrono::minutes(2);
    policy.maxAgeWithoutNextUpdate = std::chrono::minutes(2);
    return policy;
}

RevocationPolicy revocationPolicyFrom(const Json& object, const RevocationPolicy& base) {
    using namespace std::chrono_literals;
    if (!object.is_object()) refuseMember("");
    RevocationPolicy policy = base;
    for (const auto& [key, value] : object.items()) {
        if (key == "order")
            read(value, key, kOrders, policy.order);
        else if (key == "whenUnknown")
            read(value, key, kWhenUnknown, policy.whenUnknown);
        else if (key == "issuersToo")
            read(value, key, policy.issuersToo);
        else if (key == "nonceRequired")
            read(value, key, policy.nonceRequired);
        else if (key == "clockSkewSeconds")
            read(value, key, 3600, 1s, policy.clockSkew);
        else if (key == "maxOcspAgeHours")
            read(value, key, 24 * 31, 1h, policy.maxOcspAge);
        else if (key == "maxCrlAgeHours")
            read(value, key, 24 * 366, 1h, policy.maxCrlAge);
        else
            refuseMember(key);
    }
    return policy;
}

}  // namespace eleg

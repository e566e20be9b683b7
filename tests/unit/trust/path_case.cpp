#include "tests/unit/trust/path_case.h"

#include <memory>

namespace eleg::test {

Order pathAuthority(const char* name, int key) {
    Order order = test::authority(name);
    order.subjectKey = test::key("P-256", key);
    return order;
}

Issuer below(Case& c, int depth, const std::function<void(Order&, int)>& change) {
    Issuer last = c.root;
    for (int i = 0; i < depth; ++i) {
        Order order = pathAuthority(("Eleg TEST Level " + std::to_string(i)).c_str(), 20 + i);
        if (change) change(order, i);
        last = test::intermediate(order, last);
        c.more.push_back(last.certificate);
    }
    return last;
}

void issueBy(Case& c, Issuer issuer) {
    static std::vector<std::unique_ptr<Issuer>> kept;
    kept.push_back(std::make_unique<Issuer>(std::move(issuer)));
    c.leafIssuer = kept.back().get();
}

}  // namespace eleg::test

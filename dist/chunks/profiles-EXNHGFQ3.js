import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  KINDS
} from "./chunk-BV4OX3DA.js";
import "./chunk-ANQMVHI3.js";

// packages/profile/src/sensitive/profiles.ts
var DECLARED = ["personal", "sensitive", "confidential"];
var GUARDED = ["sensitive", "confidential"];
var SAFE_HARBOR = "45 CFR 164.514(b)(2)(i)";
var hipaa = (letter) => ({
  article: `HIPAA ${SAFE_HARBOR}(${letter})`,
  allowed: GUARDED
});
var gdpr = (article) => ({ article: `GDPR ${article}`, allowed: DECLARED });
var HEALTH_DATA = {
  article: "GDPR art. 9(1), recital 35",
  allowed: GUARDED
};
var MEMBER_STATE = /^(be|de|es|fi|fr|it|nl|pl|se)_/;
var PATIENT = /* @__PURE__ */ new Set(["uk_nhs", "us_mbi"]);
var HIPAA_LETTERS = {
  ...{
    person_name: "A",
    postal_address: "B",
    geo_coordinates: "B",
    date_of_birth: "C",
    phone: "D",
    email: "F",
    us_ssn: "G"
  },
  ...{ us_mbi: "I", payment_card: "J", iban: "J", us_dea: "K", mac_address: "M", ip_address: "O" }
};
function ruleOf(profile, { name, family }) {
  if (profile === "pci")
    return name === "payment_card" ? { article: "PCI DSS v4.0.1 req. 3.5.1 (stored), 3.4.1 (shown)", allowed: ["confidential"] } : void 0;
  if (family === "secret" || name === "us_bank_routing") return void 0;
  if (profile === "hipaa") return hipaa(HIPAA_LETTERS[name] ?? "R");
  if (PATIENT.has(name)) return HEALTH_DATA;
  if (family === "national" && MEMBER_STATE.test(name)) return gdpr("art. 87, art. 4(1)");
  return gdpr(family === "network" ? "art. 4(1), recital 30" : "art. 4(1)");
}
var ruleWithout = ({ family }) => ({
  allowed: family === "secret" ? ["confidential"] : DECLARED
});
function ruling(kind, classification, profile) {
  const entry = kindNamed(kind);
  const rule = profile === void 0 ? ruleWithout(entry) : ruleOf(profile, entry);
  if (rule === void 0) return void 0;
  const allowed = classification !== void 0 && rule.allowed.includes(classification);
  return { allowed, ..."article" in rule ? { article: rule.article } : {} };
}
function kindNamed(name) {
  const found = KINDS.find((kind) => kind.name === name);
  if (found === void 0) throw new RangeError(`no kind is called ${name}`);
  return found;
}
export {
  kindNamed,
  ruleOf,
  ruling
};

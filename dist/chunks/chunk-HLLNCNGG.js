import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/decide/doubt.ts
function undecided(check, doubt) {
  if (doubt === void 0 || check.exact || check.interval === void 0) return check;
  const { settle: _, members, ...kept } = check;
  const held = (outcome) => outcome === "pass" || outcome === "fail" ? "inconclusive" : outcome;
  return {
    ...kept,
    outcome: held(check.outcome),
    reason: `${check.reason}; undecided all the same: ${doubt}`,
    ...members === void 0 ? {} : { members: members.map((member) => ({ ...member, outcome: held(member.outcome) })) }
  };
}

export {
  undecided
};

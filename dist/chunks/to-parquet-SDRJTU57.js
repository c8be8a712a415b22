import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  Instance,
  text
} from "./chunk-N6QHJVCW.js";
import "./chunk-E3OCFG2N.js";
import "./chunk-LCHZYRES.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-KVOKKD7H.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/tables/src/to-parquet.ts
async function toParquet(from, to, columns) {
  const instance = await Instance.create({ files: [from, to] });
  try {
    const types = Object.entries(columns).map(([name, type]) => `${text(name)}: ${text(type)}`);
    const read = `read_json(${text(from)}, format = 'newline_delimited', columns = {${types.join(", ")}}, maximum_object_size = 67108864)`;
    await instance.rows(`COPY (SELECT * FROM ${read}) TO ${text(to)} (FORMAT parquet, USE_TMP_FILE false)`);
  } finally {
    await instance.close();
  }
}
export {
  toParquet
};

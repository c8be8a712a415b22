// A bundle's import() of a CommonJS package yields its default alone; named exports are taken here, where they are static.
export { Agent, EnvHttpProxyAgent } from 'undici'

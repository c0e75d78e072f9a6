// Reads a release as strangers do: its descriptor, and every CSV table with its types, constraints
// and keys. Prints what is wrong and exits with 1, or counts the rows.
'use strict'
const path = require('path')
const { Package } = require('datapackage')

async function main(directory) {
  const release = await Package.load(path.join(directory, 'datapackage.json'))
  const problems = release.errors.map((error) => `datapackage.json: ${error.message}`)
  const tables = release.resources.filter((resource) => resource.descriptor.format === 'csv')
  let rows = 0
  for (const table of tables) {
    try {
      if (!(await table.checkRelations())) throw new Error('a row refers to none')
      rows += (await table.read()).length
    } catch (error) {
      const reasons = error.multiple ? error.errors : [error]
      reasons.forEach((reason) => problems.push(`${table.name}: ${reason.message}`))
    }
  }
  if (tables.length === 0) problems.push('the release has no CSV table')
  problems.forEach((problem) => console.error(problem))
  console.log(`${tables.length} tables, ${rows} rows, ${problems.length} problems`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

main(process.argv[2]).catch((error) => {
  console.error(error)
  process.exitCode = 1
})

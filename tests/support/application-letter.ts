/** A letter that tells enough of its writer to be ranked, should a person take it for a CV. */
export const applicationLetter = `Rosalind Achterberg
r.achterberg@example.org
+1 415 555 0134

Dear Ms Penhaligon,

I am writing to apply for the post of backend engineer, which your advertisement describes.
I have worked with Go, Kubernetes and PostgreSQL and would like to do so for you.
Thank you for your consideration.

Yours sincerely,
Rosalind Achterberg

SKILLS
Go, Kubernetes, PostgreSQL, Terraform

LANGUAGES
English (native), German (B2)
`;

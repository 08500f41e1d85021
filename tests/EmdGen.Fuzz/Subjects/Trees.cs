namespace EmdGen.Fuzz.Subjects.Trees;

// Trees that kernels unroll and run in loops, of both exponents: edges of weight 0, nodes of one child, leaves beside nodes.
[ClassTree]
public enum Two
{
    [Branch("a", Weight = 0.25)]
    L0,

    [Branch("", Weight = 2)]
    L1,
}

[ClassTree(Exponent = 1)]
public enum Five
{
    [Branch("")]
    L0,

    [Branch("", Weight = 0.25)]
    L1,

    [Branch("b", Weight = 0.25)]
    L2,

    [Branch("a/a", Weight = 0)]
    L3,

    [Branch("a/b/b", Weight = 0)]
    L4,
}

[ClassTree(Weights = [0.75, 2, 0.125])]
public enum Eight
{
    [Branch("a", Weight = 0.25)]
    L0,

    [Branch("b/a", Weight = 0)]
    L1,

    [Branch("", Weight = 2)]
    L2,

    [Branch("a")]
    L3,

    [Branch("b/b/b")]
    L4,

    [Branch("a", Weight = 0)]
    L5,

    [Branch("a/a")]
    L6,

    [Branch("a/b")]
    L7,
}

[ClassTree]
public enum Thirteen
{
    [Branch("b")]
    L0,

    [Branch("b/b/a")]
    L1,

    [Branch("")]
    L2,

    [Branch("b/a")]
    L3,

    [Branch("b/b")]
    L4,

    [Branch("", Weight = 0.25)]
    L5,

    [Branch("a", Weight = 0.25)]
    L6,

    [Branch("a")]
    L7,

    [Branch("b", Weight = 0.25)]
    L8,

    [Branch("", Weight = 0)]
    L9,

    [Branch("b", Weight = 0)]
    L10,

    [Branch("a")]
    L11,

    [Branch("b/a", Weight = 0)]
    L12,
}

[ClassTree(Exponent = 1)]
public enum Sixteen
{
    [Branch("b", Weight = 2)]
    L0,

    [Branch("a")]
    L1,

    [Branch("")]
    L2,

    [Branch("a", Weight = 2)]
    L3,

    [Branch("a/b/b", Weight = 2)]
    L4,

    [Branch("b/a", Weight = 2)]
    L5,

    [Branch("", Weight = 2)]
    L6,

    [Branch("a", Weight = 0.25)]
    L7,

    [Branch("b/b", Weight = 2)]
    L8,

    [Branch("a/b/a")]
    L9,

    [Branch("b/a")]
    L10,

    [Branch("a")]
    L11,

    [Branch("a/a", Weight = 0)]
    L12,

    [Branch("", Weight = 0)]
    L13,

    [Branch("", Weight = 2)]
    L14,

    [Branch("a/a/b", Weight = 0)]
    L15,
}

[ClassTree]
public enum Seventeen
{
    [Branch("b/c", Weight = 0.25)]
    L0,

    [Branch("c/c/c")]
    L1,

    [Branch("a/c")]
    L2,

    [Branch("a", Weight = 0.25)]
    L3,

    [Branch("a/b", Weight = 0)]
    L4,

    [Branch("", Weight = 0)]
    L5,

    [Branch("a")]
    L6,

    [Branch("b/a", Weight = 2)]
    L7,

    [Branch("a")]
    L8,

    [Branch("c/b")]
    L9,

    [Branch("a")]
    L10,

    [Branch("a")]
    L11,

    [Branch("b", Weight = 0.25)]
    L12,

    [Branch("c")]
    L13,

    [Branch("c")]
    L14,

    [Branch("b/a", Weight = 0.25)]
    L15,

    [Branch("a/a", Weight = 0.25)]
    L16,
}

[ClassTree(Exponent = 1)]
public enum Forty
{
    [Branch("a/b", Weight = 0.25)]
    L0,

    [Branch("")]
    L1,

    [Branch("c", Weight = 0)]
    L2,

    [Branch("c/b", Weight = 0.25)]
    L3,

    [Branch("", Weight = 0.25)]
    L4,

    [Branch("a/c", Weight = 2)]
    L5,

    [Branch("c/c")]
    L6,

    [Branch("c", Weight = 0)]
    L7,

    [Branch("c/b/c", Weight = 0)]
    L8,

    [Branch("a/b/b")]
    L9,

    [Branch("b", Weight = 0.25)]
    L10,

    [Branch("c/a")]
    L11,

    [Branch("c/b/a")]
    L12,

    [Branch("a/c", Weight = 0.25)]
    L13,

    [Branch("a/c", Weight = 0)]
    L14,

    [Branch("c/c/a", Weight = 0.25)]
    L15,

    [Branch("c", Weight = 2)]
    L16,

    [Branch("b", Weight = 0)]
    L17,

    [Branch("")]
    L18,

    [Branch("c/c")]
    L19,

    [Branch("", Weight = 0)]
    L20,

    [Branch("b/b/c")]
    L21,

    [Branch("b/a")]
    L22,

    [Branch("a/c", Weight = 0)]
    L23,

    [Branch("")]
    L24,

    [Branch("a", Weight = 0.25)]
    L25,

    [Branch("c/c", Weight = 0)]
    L26,

    [Branch("b", Weight = 2)]
    L27,

    [Branch("b/b")]
    L28,

    [Branch("b/a/a", Weight = 2)]
    L29,

    [Branch("c/b")]
    L30,

    [Branch("a/a", Weight = 0)]
    L31,

    [Branch("b/b/b")]
    L32,

    [Branch("b/b", Weight = 0.25)]
    L33,

    [Branch("b/a/a", Weight = 0.25)]
    L34,

    [Branch("b/c")]
    L35,

    [Branch("")]
    L36,

    [Branch("a/b", Weight = 0)]
    L37,

    [Branch("a", Weight = 0.25)]
    L38,

    [Branch("b/b", Weight = 0)]
    L39,
}

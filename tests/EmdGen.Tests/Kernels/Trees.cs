namespace EmdGen.Tests.Kernels.Trees;

// A generated type for every shape of tree: unrolled up to sixteen classes, paired up to five, in loops above; classes in the order of the
// branches and not, edges of weight 0, nodes of one child.
[ClassTree]
public enum Two
{
    [Branch("", Weight = 0.5)]
    L0,

    [Branch("", Weight = 2)]
    L1,
}

[ClassTree]
public enum Pairs
{
    [Branch("a")]
    L0,

    [Branch("a")]
    L1,

    [Branch("b")]
    L2,

    [Branch("b")]
    L3,
}

[ClassTree(Exponent = 1)]
public enum Uneven
{
    [Branch("a")]
    L0,

    [Branch("a/x", Weight = 0.25)]
    L1,

    [Branch("a/x")]
    L2,

    [Branch("", Weight = 3)]
    L3,

    [Branch("b:0.5")]
    L4,
}

[ClassTree]
public enum Star
{
    [Branch("")]
    L0,

    [Branch("")]
    L1,

    [Branch("")]
    L2,

    [Branch("")]
    L3,

    [Branch("")]
    L4,

    [Branch("")]
    L5,

    [Branch("")]
    L6,
}

[ClassTree(Weights = new[] { 0.75, 2, 0.125 })]
public enum Scattered
{
    [Branch("a/x")]
    L0,

    [Branch("b", Weight = 0)]
    L1,

    [Branch("c/y:0.25")]
    L2,

    [Branch("a/x")]
    L3,

    [Branch("b")]
    L4,

    [Branch("c/z", Weight = 1.5)]
    L5,

    [Branch("a")]
    L6,

    [Branch("b")]
    L7,

    [Branch("d/e/f")]
    L8,
}

[ClassTree(Exponent = 1)]
public enum Levels
{
    [Branch("a/c", Weight = 1)]
    L0,

    [Branch("a/d", Weight = 2)]
    L1,

    [Branch("b/e", Weight = 3)]
    L2,

    [Branch("b/f", Weight = 1)]
    L3,

    [Branch("a/c", Weight = 2)]
    L4,

    [Branch("a/d", Weight = 3)]
    L5,

    [Branch("b/e", Weight = 1)]
    L6,

    [Branch("b/f", Weight = 2)]
    L7,

    [Branch("a/c", Weight = 3)]
    L8,

    [Branch("a/d", Weight = 1)]
    L9,

    [Branch("b/e", Weight = 2)]
    L10,

    [Branch("b/f", Weight = 3)]
    L11,
}

[ClassTree]
public enum Bushy
{
    [Branch("a")]
    L0,

    [Branch("a")]
    L1,

    [Branch("a")]
    L2,

    [Branch("a")]
    L3,

    [Branch("b/c")]
    L4,

    [Branch("b/c")]
    L5,

    [Branch("b/c")]
    L6,

    [Branch("b/c")]
    L7,

    [Branch("b/d")]
    L8,

    [Branch("b/d")]
    L9,

    [Branch("b/d")]
    L10,

    [Branch("b/d")]
    L11,
}

[ClassTree]
public enum Ladder
{
    [Branch("", Weight = 0)]
    L0,

    [Branch("n1", Weight = 0)]
    L1,

    [Branch("n1/n2", Weight = 0)]
    L2,

    [Branch("n1/n2/n3", Weight = 0)]
    L3,

    [Branch("n1/n2/n3/n4", Weight = 0)]
    L4,

    [Branch("n1/n2/n3/n4/n5", Weight = 0)]
    L5,

    [Branch("n1/n2/n3/n4/n5/n6", Weight = 0)]
    L6,

    [Branch("n1/n2/n3/n4/n5/n6/n7", Weight = 0)]
    L7,

    [Branch("n1/n2/n3/n4/n5/n6/n7/n8", Weight = 0)]
    L8,

    [Branch("n1/n2/n3/n4/n5/n6/n7/n8/n9", Weight = 0)]
    L9,

    [Branch("n1/n2/n3/n4/n5/n6/n7/n8/n9/n10", Weight = 0)]
    L10,

    [Branch("n1/n2/n3/n4/n5/n6/n7/n8/n9/n10/n11", Weight = 0)]
    L11,
}

[ClassTree]
public enum Largest
{
    [Branch("a/c")]
    L0,

    [Branch("a/d")]
    L1,

    [Branch("b/e")]
    L2,

    [Branch("b/f")]
    L3,

    [Branch("g")]
    L4,

    [Branch("a/c")]
    L5,

    [Branch("a/d")]
    L6,

    [Branch("b/e")]
    L7,

    [Branch("b/f")]
    L8,

    [Branch("g")]
    L9,

    [Branch("a/c")]
    L10,

    [Branch("a/d")]
    L11,

    [Branch("b/e")]
    L12,

    [Branch("b/f")]
    L13,

    [Branch("g")]
    L14,

    [Branch("a/c")]
    L15,
}

[ClassTree(Weights = new[] { 0.5, 1.25 }, Exponent = 1)]
public enum LargestAbsolute
{
    [Branch("a/c")]
    L0,

    [Branch("a/c")]
    L1,

    [Branch("a/c")]
    L2,

    [Branch("a/d")]
    L3,

    [Branch("a/d")]
    L4,

    [Branch("a/d")]
    L5,

    [Branch("b/e")]
    L6,

    [Branch("b/e")]
    L7,

    [Branch("b/e")]
    L8,

    [Branch("b/f")]
    L9,

    [Branch("b/f")]
    L10,

    [Branch("b/f")]
    L11,

    [Branch("g")]
    L12,

    [Branch("g")]
    L13,

    [Branch("g")]
    L14,
}

[ClassTree]
public enum Beyond
{
    [Branch("a/c")]
    L0,

    [Branch("a/d")]
    L1,

    [Branch("b/e")]
    L2,

    [Branch("b/f")]
    L3,

    [Branch("g")]
    L4,

    [Branch("a/c")]
    L5,

    [Branch("a/d")]
    L6,

    [Branch("b/e")]
    L7,

    [Branch("b/f")]
    L8,

    [Branch("g")]
    L9,

    [Branch("a/c")]
    L10,

    [Branch("a/d")]
    L11,

    [Branch("b/e")]
    L12,

    [Branch("b/f")]
    L13,

    [Branch("g")]
    L14,

    [Branch("a/c")]
    L15,

    [Branch("a/d")]
    L16,

    [Branch("b/e")]
    L17,
}

[ClassTree(Weights = new[] { 0.5, 1.25 }, Exponent = 1)]
public enum BeyondAbsolute
{
    [Branch("a/c")]
    L0,

    [Branch("a/d")]
    L1,

    [Branch("b/e")]
    L2,

    [Branch("b/f")]
    L3,

    [Branch("g")]
    L4,

    [Branch("a/c")]
    L5,

    [Branch("a/d")]
    L6,

    [Branch("b/e")]
    L7,

    [Branch("b/f")]
    L8,

    [Branch("g")]
    L9,

    [Branch("a/c")]
    L10,

    [Branch("a/d")]
    L11,

    [Branch("b/e")]
    L12,

    [Branch("b/f")]
    L13,

    [Branch("g")]
    L14,

    [Branch("a/c")]
    L15,

    [Branch("a/d")]
    L16,
}

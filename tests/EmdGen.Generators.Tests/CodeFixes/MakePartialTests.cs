using EmdGen.CodeFixes;
using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.CodeFixes;

public class MakePartialTests
{
    [Theory]
    [InlineData("[EmdGen.OrderedClasses(Count = 3)] struct S;", "[EmdGen.OrderedClasses(Count = 3)] partial struct S;")]
    [InlineData(
        "[EmdGen.OrderedClasses(Count = 3)]\ninternal readonly /* why */ struct S { }",
        "[EmdGen.OrderedClasses(Count = 3)]\ninternal readonly /* why */ partial struct S { }")]
    [InlineData(
        "[EmdGen.OrderedClasses(Count = 3)]\n// A comment.\nrecord struct S;",
        "[EmdGen.OrderedClasses(Count = 3)]\n// A comment.\npartial record struct S;")]
    [InlineData(
        "namespace N\n{\n    // Around it.\n    class C\n    {\n        [EmdGen.OrderedClasses(Count = 3)] struct S;\n    }\n}\n",
        "namespace N\n{\n    // Around it.\n    partial class C\n    {\n        [EmdGen.OrderedClasses(Count = 3)] partial struct S;\n    }\n}\n")]
    [InlineData(
        "static class C { public interface I { [EmdGen.OrderedClasses(Count = 3)] partial struct S; } }",
        "static partial class C { public partial interface I { [EmdGen.OrderedClasses(Count = 3)] partial struct S; } }")]
    public Task EveryTypeBecomesPartial(string before, string after) => CodeFixRun.AssertAsync(new MakePartialCodeFix(), before, after);

    [Fact]
    public Task EveryPartBecomesPartial() => CodeFixRun.AssertAsync(
        new MakePartialCodeFix(),
        ["partial class C { [EmdGen.OrderedClasses(Count = 3)] partial struct S; }", "class C { struct S { } }"],
        ["partial class C { [EmdGen.OrderedClasses(Count = 3)] partial struct S; }", "partial class C { partial struct S { } }"]);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(Count = 3)] ref struct S { }")]
    [InlineData("[EmdGen.OrderedClasses(Count = 3)] file struct S;")]
    [InlineData("[EmdGen.OrderedClasses(Count = 3)] struct S<T>;")]
    [InlineData("class C<T> { [EmdGen.OrderedClasses(Count = 3)] struct S; }")]
    [InlineData("file class C { [EmdGen.OrderedClasses(Count = 3)] struct S; }")]
    public async Task NothingIsOfferedWhereThatIsNotEnough(string source)
        => Assert.Empty(await CodeFixRun.ActionsAsync(new MakePartialCodeFix(), source));
}

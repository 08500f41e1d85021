using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Tests.Models;

public class EquatableArrayTests
{
    [Fact]
    public void EqualElementsInOrderAreEqual()
    {
        EquatableArray<string> one = new[] { "a", "b" }.ToEquatableArray(), other = new List<string> { "a", "b" }.ToEquatableArray();
        Assert.True(one.Equals(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void OtherElementsOrOrderAreNot()
    {
        EquatableArray<string> array = new[] { "a", "b" }.ToEquatableArray();
        Assert.False(array.Equals(new[] { "b", "a" }.ToEquatableArray()));
        Assert.False(array.Equals(new[] { "a" }.ToEquatableArray()));
        Assert.False(array.Equals(new[] { "a", "b", "c" }.ToEquatableArray()));
    }

    [Fact]
    public void DefaultIsEmpty()
    {
        Assert.True(default(EquatableArray<int>).Equals(EquatableArray<int>.Empty));
        Assert.Empty(default(EquatableArray<int>));
    }
}
